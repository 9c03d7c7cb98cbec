import type { Element, ElementContent, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';

/** Whether a node is an element, no text or comment. */
export const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

/** What stands at the top of a tree, without a doctype. */
export function contentOf({ children }: Root): ElementContent[] {
  return children.filter((child) => child.type === 'element' || child.type === 'text');
}

/** The text of an attribute; `undefined` where it is not there or empty. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The number of an attribute, however it is written. */
export function numberOf({ properties }: Element, name: string): number | undefined {
  const value = Number(properties[name] ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** Whether an element is of a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** Elements below a node that pass, in the order of the text, none inside another that passes. */
export function findAll(nodes: readonly ElementContent[], passes: (element: Element) => boolean): Element[] {
  return nodes.filter(isElement).flatMap((node) => (passes(node) ? [node] : findAll(node.children, passes)));
}

/** All characters below a node, spaces as they stand in the source. */
export function characters(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(characters).join('') : '';
}

/** The language and direction that an element changes to. */
export function languageOf(element: Element): { language?: string; direction?: Direction } {
  const direction = attribute(element, 'dir');
  return {
    language: attribute(element, 'lang'),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : undefined,
  };
}

/** Reads HTML into a tree, without the `<html>` and `<body>` that the parser puts around it. */
export function readHtml(html: string): Root {
  const root = htmlToHast(html);
  return { type: 'root', children: root.type === 'root' ? bodyOf(root) : [] };
}

function bodyOf(root: Root): ElementContent[] {
  const content = contentOf(root);
  const parts = content.filter(isElement).flatMap(({ children }) => children);
  return parts.filter(isElement).find(({ tagName }) => tagName === 'body')?.children ?? content;
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
