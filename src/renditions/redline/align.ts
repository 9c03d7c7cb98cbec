import { diffArrays } from 'diff';
import type { Element, ElementContent } from 'hast';
import { redlineWords as words } from '#words/redline';
import { attribute, isElement } from '../../markdown/html.ts';

/** An item of the old sequence, of the new one, or of both: what became of each, in the order of the new. */
export type Pair<T> = { old: T; new: T } | { old: T; new?: undefined } | { old?: undefined; new: T };

/** How likely it is that one item became the other, from 0 to 1; 0 rules it out. */
export type Score<T> = (old: T, next: T) => number;

/** More differences than this between two sequences, and they count as wholly different: the search takes its square. */
const MOST_EDITS = 1000;

/** The search for the likest pairs compares each item with each other, and gives way beyond this many comparisons. */
const MOST_COMPARISONS = 20_000;

/** Pairs what has the same key, in the order that leaves the least unpaired (Myers 1986). */
export function pairEqual<T>(olds: readonly T[], news: readonly T[], keyOf: (item: T) => string): Pair<T>[] {
  const changes = diffArrays(olds.map(keyOf), news.map(keyOf), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...olds.map((old) => ({ old })), ...news.map((next) => ({ new: next }))];
  const oldItems = olds.values();
  const newItems = news.values();
  const take = (items: Iterator<T>): T => items.next().value as T;
  return changes.flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, (): Pair<T> => {
      if (removed) return { old: take(oldItems) };
      if (added) return { new: take(newItems) };
      return { old: take(oldItems), new: take(newItems) };
    }),
  );
}

/** Pairs items in their order, so that the sum of the scores is the highest. */
function pairLike<T>(olds: readonly T[], news: readonly T[], score: Score<T>): Pair<T>[] {
  const width = news.length + 1;
  if (olds.length * news.length > MOST_COMPARISONS || olds.length === 0 || news.length === 0) {
    return [...olds.map((old) => ({ old })), ...news.map((next) => ({ new: next }))];
  }
  const scores = olds.map((old) => news.map((next) => score(old, next)));
  const best = new Float64Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const paired = scores[i]?.[j] ?? 0;
      const skipped = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const taken = paired > 0 ? paired + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skipped, taken);
    }
  }
  const pairs: Pair<T>[] = [];
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  let i = 0;
  let j = 0;
  for (const old of olds) {
    while (j < news.length && at(i, j) > at(i + 1, j)) {
      const paired = scores[i]?.[j] ?? 0;
      const next = news[j] as T;
      if (paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) break;
      pairs.push({ new: next });
      j += 1;
    }
    const paired = scores[i]?.[j] ?? 0;
    if (j < news.length && paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) {
      pairs.push({ old, new: news[j] as T });
      j += 1;
    } else pairs.push({ old });
    i += 1;
  }
  return [...pairs, ...news.slice(j).map((next) => ({ new: next }))];
}

/** Pairs what is the same first, and in the gaps between what is alike. */
export function align<T>(
  olds: readonly T[],
  news: readonly T[],
  keyOf: (item: T) => string,
  score: Score<T>,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  const endGap = (): void => {
    pairs.push(...pairLike(gone, come, score));
    gone = [];
    come = [];
  };
  for (const pair of pairEqual(olds, news, keyOf)) {
    if (pair.old !== undefined && pair.new !== undefined) {
      endGap();
      pairs.push(pair);
    } else if (pair.old !== undefined) gone.push(pair.old);
    else if (pair.new !== undefined) come.push(pair.new);
  }
  endGap();
  return pairs;
}

/** Begins the anchors of what only the old text has, since both texts have most of them. */
const OLD = 'old.';

/** The anchor of something that only the old text has. */
export const asOldId = (anchor: string): string => OLD + anchor;

/** Elements of the old text in the redline, with anchors of their own. */
export function asOld(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const anchor = attribute(node, 'id');
  const href = attribute(node, 'href');
  const label = attribute(node, 'ariaLabel');
  return {
    ...node,
    properties: {
      ...node.properties,
      ariaDescribedBy: undefined,
      ariaLabelledBy: undefined,
      ...(anchor !== undefined && { id: asOldId(anchor) }),
      ...(href?.startsWith('#') && { href: `#${OLD}${href.slice(1)}` }),
      ...(label !== undefined && { ariaLabel: words.deletedRegion(label) }),
    },
    children: node.children.map(asOld),
  };
}

function* elementsOf(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node.children);
  }
}

/** Leads links within the old text to what they meant where it is there, and takes away those that lead nowhere. */
export function settleAnchors(nodes: readonly ElementContent[]): ElementContent[] {
  const ids = new Set([...elementsOf(nodes)].map((element) => attribute(element, 'id')));
  const settle = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    const children = node.children.map(settle);
    const target = attribute(node, 'href');
    if (target?.startsWith('#') !== true || ids.has(target.slice(1))) return { ...node, children };
    const now = target.startsWith(`#${OLD}`) ? target.slice(1 + OLD.length) : '';
    return { ...node, properties: { ...node.properties, href: ids.has(now) ? `#${now}` : undefined }, children };
  };
  return nodes.map(settle);
}
