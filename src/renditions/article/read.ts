import type { Element, ElementContent } from 'hast';
import { attribute } from '../../markdown/html.ts';

/** The language and direction that an element changes to. */
export function languageOf(element: Element): { language?: string; direction?: Direction } {
  const direction = attribute(element, 'dir');
  return {
    language: attribute(element, 'lang'),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : undefined,
  };
}

/** The article as a small tree that is JSON: what every rendition but the page itself is made from. */

export type Direction = 'ltr' | 'rtl';
export type Alignment = 'left' | 'center' | 'right';
/** How an ordered list counts, as `<ol type>` says it. */
export type Numbering = '1' | 'a' | 'A' | 'i' | 'I';

export type Inline =
  | string
  | {
      type: 'strong' | 'emphasis' | 'deleted' | 'inserted' | 'marked' | 'superscript' | 'subscript' | 'status';
      children: Inline[];
    }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }
  | ImageNode
  /** A reference to a footnote; its first reference carries the text. */
  | { type: 'note'; id: string; children?: ArticleNode[] }
  /** Words in another language, or set the other way. */
  | { type: 'span'; language?: string; direction?: Direction; children: Inline[] };

export interface ImageNode {
  type: 'image';
  src: string;
  alt: string;
  /** Pixels, where the article says them. */
  width?: number;
}

export interface HeadingNode {
  type: 'heading';
  /** 2 to 6, as on the page. */
  level: number;
  id?: string;
  children: Inline[];
}

export interface ListNode {
  type: 'list';
  ordered: boolean;
  /** The first number, of an ordered list. */
  start?: number;
  /** How an ordered list counts. */
  numbering?: Numbering;
  items: ListItem[];
}

export interface ListItem {
  id?: string;
  /** Whether a task is done, of items that are tasks. */
  checked?: boolean;
  children: ArticleNode[];
}

export interface TableNode {
  type: 'table';
  id?: string;
  /** What it is called, where readers see it. */
  caption?: Inline[];
  /** How many columns it has. */
  columns: number;
  head: TableRow[];
  body: TableRow[];
}

export interface TableRow {
  id?: string;
  cells: TableCell[];
}

export interface TableCell {
  /** Whether it names its row or column. */
  header?: boolean;
  align?: Alignment;
  columns?: number;
  rows?: number;
  children: ArticleNode[];
}

export type ArticleNode =
  | HeadingNode
  | { type: 'paragraph'; id?: string; dim?: boolean; children: Inline[] }
  | ListNode
  | { type: 'definitions'; items: { id?: string; terms: Inline[][]; details: ArticleNode[][] }[] }
  | { type: 'quote'; children: ArticleNode[] }
  | { type: 'code'; language?: string; text: string }
  | TableNode
  | { type: 'figure'; id?: string; children: ArticleNode[]; caption?: Inline[] }
  | { type: 'callout'; tone: 'plain' | 'note' | 'alert'; title: Inline[]; children: ArticleNode[] }
  | { type: 'rule' }
  /** A part in another language, or set the other way. */
  | { type: 'group'; id?: string; language?: string; direction?: Direction; children: ArticleNode[] };

/** What the parts of the article share while it is read. */
export interface Reading {
  /** The items of the footnotes, by id. */
  notes: ReadonlyMap<string, Element>;
  /** The footnotes whose text has been placed. */
  read: Set<string>;
  /** How many ordered lists stand around the place. */
  depth: number;
  /** Reads the content of a block: blocks as they are, lines between them as paragraphs. */
  blocksOf: (children: readonly ElementContent[], reading: Reading) => ArticleNode[];
}
