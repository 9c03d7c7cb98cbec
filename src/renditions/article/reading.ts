import type { Element, ElementContent } from 'hast';
import type { ArticleNode } from './nodes.ts';

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
