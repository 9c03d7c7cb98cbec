import { markdownToMdast, type MdastNode } from 'satteri';
import { type HeadingNode, nodesOf, type Placed, rangeOf } from '../markdown/nodes.ts';
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

/** The text as the pages of the site understand it. Offsets count from its beginning. */
function treeOf(text: string): MdastNode {
  return markdownToMdast(text, { features: markdownFeatures });
}

let last: { readonly text: string; readonly nodes: readonly Placed[] } | undefined;

/** Every node of a text in order. Many passes in a row ask for those of one text. */
export function nodesIn(text: string): readonly Placed[] {
  if (last?.text !== text) last = { text, nodes: nodesOf(treeOf(text)) };
  return last.nodes;
}

/** The headings of a text in order. */
export function headingsIn(text: string): HeadingNode[] {
  return nodesIn(text)
    .map(({ node }) => node)
    .filter((node) => node.type === 'heading');
}

/** The stretches of a text that quote code. */
export function codeIn(text: string, accepts: (range: Range) => boolean = () => true): Ranges {
  const code = nodesIn(text).filter(({ node }) => node.type === 'code' || node.type === 'inlineCode');
  return rangesOf(code.map(({ node }) => rangeOf(node)).filter(accepts));
}
