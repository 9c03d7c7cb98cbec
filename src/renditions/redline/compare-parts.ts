import { align } from './align.ts';
import { type Bag, bagOf, containment, joinBags, likeness, type Part } from './blocks.ts';
import { textOf } from './tokens.ts';

/** A part of either text, or of both; one that moved comes twice, where it went away and where it is now. */
export type PartPair =
  | { old: Part; new?: undefined; move?: undefined }
  | { old?: undefined; new: Part; move?: undefined }
  | { old: Part; new: Part; move?: 'away' | 'here' };

/** From here on a part under another heading is taken for the same. */
const ALIKE = 0.5;
/** The share of the shorter part that the other has, where one heading holds the words of the other. */
const HELD = 0.2;
/** From here on a heading holds the words of another: "Encryption and keys" those of "Encryption". */
const HEADING_HELD = 0.9;

const MOST_COMPARISONS = 10_000;

const EMPTY = bagOf([]);

/** "6. What the contract says", "§ 6", "Annex A: …": what comes before the words that name a part. */
const NUMBER =
  /^(?:(?:§|Art\.|Article|Section|Chapter)?\s*(?:\d+[a-z]?|[A-Z]|[IVX]+)(?:\.\d+)*[.):]\s*|\d+(?:\.\d+)+\s+|\d+\s+)/u;

/** What a part is called, without its number. */
export function nameOf({ heading }: Part): string {
  return heading === undefined ? '' : textOf(heading.tokens).replace(NUMBER, '').trim().toLowerCase();
}

const bagOfPart = ({ heading, blocks }: Part): Bag =>
  joinBags([heading, ...blocks].map((block) => block?.bag() ?? EMPTY));

/** Parts of the same name, in their order where a name stands several times. */
function pairByName(olds: readonly Part[], news: readonly Part[]): Map<Part, Part> {
  const byName = Map.groupBy(olds, nameOf);
  const score = (a: Part, b: Part): number => 1 + likeness(bagOfPart(a), bagOfPart(b));
  const pairs = new Map<Part, Part>();
  for (const [name, parts] of Map.groupBy(news, nameOf)) {
    const namesakes = byName.get(name) ?? [];
    const isOnly = namesakes.length === 1 && parts.length === 1;
    for (const pair of align(namesakes, parts, signatureOf, isOnly ? () => 1 : score)) {
      if (pair.old !== undefined && pair.new !== undefined) pairs.set(pair.new, pair.old);
    }
  }
  return pairs;
}

const signatureOf = ({ heading, blocks }: Part): string =>
  [heading, ...blocks].map((block) => block?.signature ?? '').join('\u0007');

/** How likely it is that one part became the other, by their headings and by what they say. */
function scoreOf(old: Part, next: Part, bags: ReadonlyMap<Part, Bag>): number {
  const [before, after] = [bags.get(old) ?? EMPTY, bags.get(next) ?? EMPTY];
  const score = likeness(before, after);
  const isNamedLike = old.heading && next.heading && containment(old.heading.bag(), next.heading.bag()) >= HEADING_HELD;
  return score >= ALIKE || (isNamedLike && containment(before, after) >= HELD) ? score : 0;
}

/** Parts that say much the same under another name, the likest first. */
function pairByWords(olds: readonly Part[], news: readonly Part[]): Map<Part, Part> {
  if (olds.length * news.length > MOST_COMPARISONS) return new Map();
  const bags = new Map([...olds, ...news].map((part) => [part, bagOfPart(part)]));
  const candidates = news
    .flatMap((next) => olds.map((old) => ({ old, new: next, score: scoreOf(old, next, bags) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const pairs = new Map<Part, Part>();
  const taken = new Set<Part>();
  for (const { old, new: next } of candidates) {
    if (pairs.has(next) || taken.has(old)) continue;
    pairs.set(next, old);
    taken.add(old);
  }
  return pairs;
}

/** Which parts became which, in the order of the new text; what was deleted stands where it stood. */
export function pairParts(olds: readonly Part[], news: readonly Part[]): PartPair[] {
  const named = pairByName(olds, news);
  const taken = new Set(named.values());
  const alike = pairByWords(
    olds.filter((part) => !taken.has(part)),
    news.filter((part) => !named.has(part)),
  );
  const oldOf = new Map([...named, ...alike]);
  const kept = stays(olds, news, oldOf);
  return inOrder(olds, news, oldOf, kept);
}

/** The new parts that keep their order: those left when as few words as possible have moved. */
function stays(olds: readonly Part[], news: readonly Part[], oldOf: ReadonlyMap<Part, Part>): Set<Part> {
  const place = new Map(olds.map((part, index) => [part, index]));
  const paired = news.flatMap((part) => {
    const old = oldOf.get(part);
    return old === undefined ? [] : [{ part, at: place.get(old) ?? 0, weight: signatureOf(part).length }];
  });
  const best = paired.map(({ weight }) => ({ weight, before: -1 }));
  for (const [index, { at, weight }] of paired.entries()) {
    for (let before = 0; before < index; before += 1) {
      const sum = (best[before]?.weight ?? 0) + weight;
      if ((paired[before]?.at ?? 0) < at && sum > (best[index]?.weight ?? 0)) best[index] = { weight: sum, before };
    }
  }
  let end = best.reduce((top, { weight }, index) => (weight > (best[top]?.weight ?? 0) ? index : top), 0);
  const kept = new Set<Part>();
  for (let item = paired[end]; item !== undefined; item = paired[end]) {
    kept.add(item.part);
    end = best[end]?.before ?? -1;
  }
  return kept;
}

function inOrder(
  olds: readonly Part[],
  news: readonly Part[],
  oldOf: ReadonlyMap<Part, Part>,
  kept: ReadonlySet<Part>,
): PartPair[] {
  const movedTo = new Map([...oldOf].filter(([next]) => !kept.has(next)).map(([next, old]) => [old, next]));
  const stayed = new Set([...oldOf.values()].filter((old) => !movedTo.has(old)));
  const sequence: PartPair[] = [];
  let place = 0;
  const addGone = (): void => {
    for (let old = olds[place]; old !== undefined && !stayed.has(old); old = olds[place]) {
      const next = movedTo.get(old);
      sequence.push(next === undefined ? { old } : { old, new: next, move: 'away' });
      place += 1;
    }
  };
  addGone();
  for (const next of news) {
    const old = oldOf.get(next);
    if (old === undefined) sequence.push({ new: next });
    else if (!kept.has(next)) sequence.push({ old, new: next, move: 'here' });
    else {
      sequence.push({ old, new: next });
      place += 1;
      addGone();
    }
  }
  return sequence;
}
