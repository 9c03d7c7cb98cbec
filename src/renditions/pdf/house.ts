import type { Surroundings } from '../surroundings.ts';
import { directionOf, interfaceLanguage, languageIn } from '../../ui-text/language.ts';
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
): Pick<Paper, 'language' | 'direction' | 'interfaceLanguage' | 'organization' | 'author' | 'logo' | 'accent'> {
  const { brand, name, legalName } = organization;
  const tag = language ?? organization.language;
  return {
    language: tag,
    direction: directionOf(tag),
    interfaceLanguage: interfaceLanguage(organization.language),
    organization: name,
    author: legalName ?? name,
    logo: brand?.logo === undefined ? undefined : { file: brand.logo, alt: name },
    accent: brand?.accent ?? ACCENT,
  };
}

/** What an author wrote, among labels: marked with its language where labels are in another. */
export type AuthorWords = (text: string) => Inline;

/** Marks an author's words in the language of the content. */
export function authorWords({ organization }: Surroundings, language = organization.language): AuthorWords {
  const { lang, dir } = languageIn(interfaceLanguage(organization.language), language);
  if (lang === undefined) return (text) => text;
  return (text) => ({ type: 'span', language: new Intl.Locale(lang).language, direction: dir, children: [text] });
}

/** A paragraph of inline content. */
export const line = (...children: Inline[]): ArticleNode => ({ type: 'paragraph', children });

/** A line of the control block; none where there is nothing to say. */
export function fact(
  term: string,
  value: string | undefined,
  wide?: boolean,
  words: AuthorWords = (text) => text,
): PaperFact | undefined {
  return value === undefined || value === '' ? undefined : { term, value: [line(words(value))], wide };
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
