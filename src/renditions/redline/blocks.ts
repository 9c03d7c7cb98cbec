import type { Element, ElementContent } from 'hast';
import type { Bag } from './bag.ts';

/** A word, a mark or a picture of a line: the unit in which lines are compared. */
export interface Token {
  /** Its letters, and what they mean beyond them: where a link leads, that they are raised or struck out. */
  key: string;
  /** The white space before it; none at the start of a line. */
  space: string;
  isWord: boolean;
  /** What is shown: a text, or an element that is compared as a whole. */
  node: ElementContent;
  /** The elements around it within the line, the outermost first, without their content. */
  marks: readonly Element[];
}

interface Comparable {
  /** What it may be compared with: a list with a list, a heading with a heading. */
  kind: string;
  /** The same of two blocks exactly where readers find the same in both. */
  signature: string;
  /** Its words. */
  bag: () => Bag;
}

/** A block that holds words: a paragraph, a heading, the words of a cell. */
export interface Line extends Comparable {
  type: 'line';
  /** The element, without its content; none around words that stand in a list item or a cell by themselves. */
  shell?: Element;
  tokens: readonly Token[];
}

/** A block that holds blocks: a list, an item, a table, a row, a cell, a box. */
export interface Group extends Comparable {
  type: 'group';
  shell: Element;
  children: readonly Block[];
}

/** A block that is compared as a whole. */
export interface Solid extends Comparable {
  type: 'solid';
  shell: Element;
}

export type Block = Line | Group | Solid;

/** A heading with all up to the next heading; the first part of an article may have none. */
export interface Part {
  heading?: Line;
  blocks: readonly Block[];
}

export interface Article {
  parts: readonly Part[];
  /** The footnotes. */
  notes?: Group;
}
