import { searchText } from '#words/questions';
import type { VersionState } from '../../model/versions.ts';
import type { Section } from '../../schemas/organization.ts';
import type { PagefindPage, PagefindSection } from './pagefind.ts';

/**
 * Text and marks of an excerpt.
 *
 * @param html text with `mark` elements, as Pagefind writes it; whatever else it held would be shown as text
 */
function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '');
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

/** More sections of one page than this are left for its reader to find. */
const MOST_SECTIONS = 4;

/** The sections of a page that the words say most about, in the order of the page; not the page itself. */
function bestSections({ url, sub_results }: PagefindPage): PagefindSection[] {
  const sections = sub_results.filter((section) => section.url !== url);
  const best = new Set(sections.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_SECTIONS));
  return sections.filter((section) => best.has(section));
}

function weightOf({ weighted_locations: words }: PagefindSection): number {
  return words.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

/** The list entry for a page that was found, made from the templates of SearchTemplates.astro. */
export function resultEntry(page: PagefindPage): DocumentFragment {
  const entry = fromTemplate('result');
  setLink(entry, page.url, page.meta.title ?? page.url);
  entry.querySelector('.facts')?.append(...factsOf(page));
  const sections = bestSections(page);
  if (sections.length === 0) {
    entry.querySelector('.excerpt')?.append(...excerptNodes(page.excerpt));
    entry.querySelector('ul')?.remove();
    return entry;
  }
  // The excerpt of the page would repeat that of its best section.
  entry.querySelector('.excerpt')?.remove();
  for (const { url, title, excerpt } of sections) {
    const part = fromTemplate('result-part');
    setLink(part, url, title);
    part.querySelector('.excerpt')?.append(...excerptNodes(excerpt));
    entry.querySelector('ul')?.append(part);
  }
  return entry;
}

/** The section a page is in, and version and state of a document. */
function factsOf({ filters, meta }: PagefindPage): Node[] {
  const section = fromTemplate(`section-${filters['section']?.[0] ?? ''}`);
  if (meta.version === undefined) return [section];
  const version = document.createElement('span');
  version.textContent = searchText.versionNumber(meta.version);
  return [section, version, fromTemplate(`state-${filters['state']?.[0] ?? ''}`)];
}

function setLink(entry: DocumentFragment, url: string, text: string): void {
  const link = entry.querySelector('a');
  link?.setAttribute('href', url);
  link?.append(text);
}

/** A copy of the template with that id, or nothing where the page has none. */
function fromTemplate(id: string): DocumentFragment {
  const template = document.getElementById(id);
  if (template instanceof HTMLTemplateElement) return document.importNode(template.content, true);
  return document.createDocumentFragment();
}

/** How the search index files a page. Pages without marks stay out of it. */
export interface SearchMarks {
  /** The section it is found in; the overview is in none. */
  section?: Section;
  /** Where the version stands; in force where left out, which is what a search finds unless asked for more. */
  state?: VersionState;
  /** Number of the version. */
  version?: string;
  /** Frameworks it answers to, by their short names. */
  frameworks?: readonly string[];
}
