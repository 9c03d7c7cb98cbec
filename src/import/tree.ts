import { markdownToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from '../markdown/processor.ts';

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a text, in order, so that asking about a place takes no longer the more there are. */
export interface Ranges {
  add(range: Range): void;
  /** Whether the character at an offset is in one of them. */
  has(offset: number): boolean;
  /** Whether one of them contains all of a range. */
  covers(range: Range): boolean;
  /** Whether one of them shares a character with a range. */
  touches(range: Range): boolean;
}

/** How many items of a list, from its start, pass a test that no item behind them passes. */
export function countWhile(count: number, accepts: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (accepts(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranges that start with some; those that overlap become one. */
export function rangesOf(ranges: Iterable<Range> = []): Ranges {
  const sorted: Range[] = [];
  const lastBefore = (accepts: (range: Range) => boolean): number =>
    countWhile(sorted.length, (index) => {
      const range = sorted[index];
      return range !== undefined && accepts(range);
    }) - 1;
  const covers = ({ start, end }: Range): boolean =>
    (sorted[lastBefore((range) => range.start <= start)]?.end ?? -1) >= end;
  const add = ({ start, end }: Range): void => {
    const first = lastBefore((range) => range.end <= start) + 1;
    const behind = lastBefore((range) => range.start < end) + 1;
    const touched = sorted.slice(first, Math.max(first, behind));
    const merged = {
      start: Math.min(start, touched[0]?.start ?? start),
      end: Math.max(end, touched.at(-1)?.end ?? end),
    };
    sorted.splice(first, touched.length, merged);
  };
  for (const range of ranges) add(range);
  return {
    add,
    covers,
    has: (offset) => covers({ start: offset, end: offset + 1 }),
    touches: ({ start, end }) => (sorted[lastBefore((range) => range.start < end)]?.end ?? -1) > start,
  };
}

export type { MdastNode } from 'satteri';

/** A node with the nodes around it, the nearest last. */
export interface Found {
  readonly node: MdastNode;
  readonly parents: readonly MdastNode[];
}

export type Heading = Extract<MdastNode, { type: 'heading' }>;

/** The text as the pages of the site understand it. Offsets count from its beginning. */
function treeOf(text: string): MdastNode {
  return markdownToMdast(text, { features: markdownFeatures });
}

let last: { readonly text: string; readonly nodes: readonly Found[] } | undefined;

/** Every node of a text in order. Many passes in a row ask for those of one text. */
export function nodesIn(text: string): readonly Found[] {
  if (last?.text === text) return last.nodes;
  const found: Found[] = [];
  const walk = (node: MdastNode, parents: readonly MdastNode[]): void => {
    found.push({ node, parents });
    if ('children' in node) for (const child of node.children) walk(child, [...parents, node]);
  };
  walk(treeOf(text), []);
  last = { text, nodes: found };
  return found;
}

/** The headings of a text in order. */
export function headingsIn(text: string): Heading[] {
  return nodesIn(text)
    .map(({ node }) => node)
    .filter((node) => node.type === 'heading');
}

/** Where a node begins and ends. */
export function rangeOf({ position }: MdastNode): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The words in a node, without markup. */
export function wordsOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '';
}

/** The stretches of a text that quote code. */
export function codeIn(text: string, accepts: (range: Range) => boolean = () => true): Ranges {
  const code = nodesIn(text).filter(({ node }) => node.type === 'code' || node.type === 'inlineCode');
  return rangesOf(code.map(({ node }) => rangeOf(node)).filter(accepts));
}

/** The anchor an author gave a heading: `## Scope { #scope }`. */
export function ownAnchor(heading: Heading): string | undefined {
  const properties = heading.data && 'hProperties' in heading.data ? heading.data.hProperties : undefined;
  const id = properties && typeof properties === 'object' && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
