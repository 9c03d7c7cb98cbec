import type { ArticleNode, Direction, Inline } from '../article/nodes.ts';

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
