import type { Surroundings } from '../surroundings.ts';
import { paperText } from '../../ui-text/paper.ts';
import type { ArticleNode, Inline, TableCell } from '../article/nodes.ts';
import { absoluteLink, type Addresses } from './addresses.ts';
import type { Paper, PaperFact } from './paper.ts';

/** The accent of a site that chose none. */
const ACCENT = '#0d5c4c';

/** What all papers of a trust center share: whose they are, language, logo and accent. */
export function house(
  { organization }: Surroundings,
  language: string | undefined,
): Pick<Paper, 'language' | 'direction' | 'organization' | 'author' | 'logo' | 'accent'> {
  const { brand, name, legalName } = organization;
  const tag = language ?? organization.language;
  const { direction } = new Intl.Locale(tag).getTextInfo();
  return {
    language: tag,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    organization: name,
    author: legalName ?? name,
    logo: brand?.logo === undefined ? undefined : { file: brand.logo, alt: name },
    accent: brand?.accent ?? ACCENT,
  };
}

/** A paragraph of inline content. */
export const line = (...children: Inline[]): ArticleNode => ({ type: 'paragraph', children });

/** A line of the control block; none where there is nothing to say. */
export function fact(term: string, value: string | undefined, wide?: boolean): PaperFact | undefined {
  return value === undefined || value === '' ? undefined : { term, value: [line(value)], wide };
}

/** A cell of one paragraph. */
export function cell(children: Inline[], header?: true): TableCell {
  return { header, children: [{ type: 'paragraph', children }] };
}

/** How readers make sure that a copy is the one that was published. */
export function verifyFact(addresses: Addresses): PaperFact {
  return {
    term: paperText.verifyTerm,
    value: [line(paperText.verify, absoluteLink('/SHA256SUMS', addresses), '.')],
    wide: true,
  };
}
