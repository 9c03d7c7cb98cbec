import { directionOf, interfaceLanguage, languageIn } from '#words/language';
import { paperText } from '#words/paper';
import type { ArticleNode, Direction, Inline, TableCell } from '../article/read.ts';
import type { Surroundings } from '../surroundings.ts';
import { absoluteLink, type Addresses } from './addresses.ts';

/** A line of the block that identifies a document. */
export interface PaperFact {
  term: string;
  value: ArticleNode[];
  /** Whether it takes the whole width. */
  wide?: boolean;
}

/** A section of the first pages. */
export interface PaperSection {
  title: string;
  children: ArticleNode[];
}

/** All that a PDF says, before it is set. Nothing in it may change because time passes. */
export interface Paper {
  /** What errors name it by: `policies/access-control/1.1`. */
  source: string;
  /** BCP 47. */
  language: string;
  direction: Direction;
  /** The language of labels and of everything else that no author wrote, BCP 47. */
  interfaceLanguage: string;
  title: string;
  /** Title with version, as readers of PDFs show it in their window. */
  windowTitle: string;
  /** What kind of document it is. */
  kicker: string;
  summary?: string;
  /** Under the title: since when it holds, and where the current one is. */
  standing?: Inline[];
  facts: PaperFact[];
  /** Whose document it is, beside the logo. */
  organization: string;
  author: string;
  logo?: PaperImage;
  /** `#rrggbb` */
  accent: string;
  /** Of the version, YYYY-MM-DD. */
  date?: string;
  /** The right end of the running head: "NL-VRM-001, version 2.1". */
  mark: string;
  /** Stands in the foot of every page: "Public". */
  classification?: string;
  /** Its address for good. */
  permalink: string;
  /** The address of another page that shows all of it: links to parts of that page stay inside too. */
  page?: string;
  /** Revision history and the like, before the contents. */
  sections: PaperSection[];
  /** Title of the contents list, of documents that have one. */
  contents?: string;
  body: ArticleNode[];
}

/** A picture of a paper. */
export interface PaperImage {
  /** Its path from the root of the site: `/logo.svg`. */
  file: string;
  alt: string;
}

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
