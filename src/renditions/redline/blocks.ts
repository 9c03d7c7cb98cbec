import type { Element, ElementContent } from 'hast';

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

/** The words of a text and how much each weighs, to tell how alike two texts are, whatever the order. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Words beyond this length say no more than this about what a text is on. */
const LONGEST = 8;

/** The words of a text, each with its weight, whatever their order. */
export function bagOf(words: Iterable<string>): Bag {
  const weights = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const weight = Math.min(word.length, LONGEST);
    const key = word.toLowerCase();
    weights.set(key, (weights.get(key) ?? 0) + weight);
    total += weight;
  }
  return { weights, total };
}

/** Makes a bag when it is first asked for: what is the same in both texts is never weighed. */
export function lazyBag(make: () => Bag): () => Bag {
  let bag: Bag | undefined;
  return () => (bag ??= make());
}

/** All words of several texts. */
export function joinBags(bags: readonly Bag[]): Bag {
  const [only] = bags;
  if (only !== undefined && bags.length === 1) return only;
  const weights = new Map<string, number>();
  for (const bag of bags) {
    for (const [word, weight] of bag.weights) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return { weights, total: bags.reduce((sum, { total }) => sum + total, 0) };
}

/** The weight of the words that both texts have. */
function shared(a: Bag, b: Bag): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small.weights) sum += Math.min(weight, large.weights.get(word) ?? 0);
  return sum;
}

/** How alike two texts are, from 0 to 1: the share of their words that both have (Sørensen–Dice), long words counting more. */
export function likeness(a: Bag, b: Bag): number {
  return a.total + b.total === 0 ? 1 : (2 * shared(a, b)) / (a.total + b.total);
}

/** How much of the shorter of two texts is in the other, from 0 to 1. */
export function containment(a: Bag, b: Bag): number {
  const least = Math.min(a.total, b.total);
  return least === 0 ? 0 : shared(a, b) / least;
}
