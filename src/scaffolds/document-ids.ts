import { idFrom } from '../check/read/placement.ts';
import type { Content } from '../model/content.ts';

const documentsOf = (content: Content | undefined) =>
  content ? [...content.whitepaper, ...content.policies, ...content.disclosure] : [];

/** The first letters of the words: "Access Control Policy" becomes ACP. */
function initialsOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .match(/[A-Za-z0-9]+/g)
      ?.map((word) => word.charAt(0).toUpperCase())
      .join('')
      .slice(0, 4) ?? ''
  );
}

function shortName(name: string): string {
  const initials = initialsOf(name);
  return initials.length > 1 ? initials : idFrom(name).slice(0, 3).toUpperCase();
}

/** What ids of this company begin with: as those there are, else its initials, or the first letters of its one word. */
export function idPrefix(content: Content | undefined): string {
  const prefixes = documentsOf(content).map(({ data }) => data.id.split('-')[0] ?? '');
  const [usual] = [...Map.groupBy(prefixes, (prefix) => prefix)].sort((a, b) => b[1].length - a[1].length);
  return usual?.[0] ?? (shortName(content?.organization.name ?? '') || 'DOC');
}

/** An id for a new document, `NL-ACP-001`, that no other has. */
export function newDocumentId(title: string, content: Content | undefined): string {
  const taken = new Set(documentsOf(content).map(({ data }) => data.id.toLowerCase()));
  const start = `${idPrefix(content)}-${initialsOf(title) || 'DOC'}`;
  for (let number = 1; ; number += 1) {
    const id = `${start}-${String(number).padStart(3, '0')}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}
