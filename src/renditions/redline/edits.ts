import { pairEqual } from './align.ts';
import type { Token } from './blocks.ts';

/** A token as both texts have it. */
export interface TokenPair {
  old: Token;
  new: Token;
}

/** A stretch of a line that both texts have. */
export interface Same {
  type: 'same';
  pairs: readonly TokenPair[];
}

/** A stretch of the old line that gave way to one of the new; one of the two may be empty. */
export interface Replacement {
  type: 'change';
  deleted: readonly Token[];
  inserted: readonly Token[];
}

export type Edit = Same | Replacement;

/** How many letters and digits tokens have. */
const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { key, isWord }) => sum + (isWord ? key.length : 0), 0);

const SENTENCE_END = /^[.!?…。！？؟।]/u;

/** A word of at most this many letters says little by itself between two others that changed. */
const SHORT_WORD = 4;

/** Changes of at least this many letters on either side leave a short word or a comma no meaning of its own. */
const LONG_CHANGE = 8;

const sizeOf = ({ deleted, inserted }: Replacement): number => Math.max(lengthOf(deleted), lengthOf(inserted));

const replaces = ({ deleted, inserted }: Replacement): boolean => deleted.length > 0 && inserted.length > 0;

/** Whether a number gave way to a number: "99.9%" to "99.95%". */
const isFigure = ({ deleted, inserted }: Replacement): boolean =>
  [deleted, inserted].every(
    (tokens) => tokens.length > 0 && tokens.every(({ key }) => /\p{N}/u.test(key) && !/\p{L}/u.test(key)),
  );

/** Whether a few words that stayed are better read as part of the changes on both sides of them. */
function isLost(before: Replacement, { pairs }: Same, after: Replacement): boolean {
  const tokens = pairs.map((pair) => pair.new);
  if (tokens.some(({ key, isWord }) => !isWord && SENTENCE_END.test(key))) return false;
  const words = tokens.filter(({ isWord }) => isWord).length;
  const length = lengthOf(tokens);
  // Figures are read one by one: which of two changed must not be left to the reader to find.
  if (isFigure(before) || isFigure(after)) return false;
  const least = Math.min(sizeOf(before), sizeOf(after));
  if (words === 0) return least >= LONG_CHANGE && replaces(before) && replaces(after);
  if (replaces(before) && replaces(after)) return words <= 2 && length <= least;
  const isEitherReplaced = replaces(before) || replaces(after);
  return isEitherReplaced && words <= 1 && length <= SHORT_WORD && least >= LONG_CHANGE;
}

/** Joins changes that only a word or two keep apart, so that a reworded phrase is read as one. */
function joinPhrases(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const [before, between] = joined.slice(-2);
    if (
      edit.type === 'change' &&
      before?.type === 'change' &&
      between?.type === 'same' &&
      isLost(before, between, edit)
    ) {
      joined.splice(-2, 2, {
        type: 'change',
        deleted: [...before.deleted, ...between.pairs.map(({ old }) => old), ...edit.deleted],
        inserted: [...before.inserted, ...between.pairs.map((pair) => pair.new), ...edit.inserted],
      });
    } else joined.push(edit);
  }
  return joined.length < edits.length ? joinPhrases(joined) : joined;
}

/** How well a change may begin or end between two tokens: best where a sentence does. */
function boundary(before: Token | undefined, after: Token | undefined): number {
  if (before === undefined || after === undefined) return 8;
  if (/^[.!?…。！？؟।]/u.test(before.key)) return 8;
  if (/^[;:；：]/u.test(before.key)) return 6;
  if (/^[,)、，،–—]/u.test(before.key) || /^[(–—]/u.test(after.key)) return 4;
  return after.space === '' ? 0 : 1;
}

/**
 * Moves words that were only added, or only taken away, to where the same change reads best: of "in writing, **in
 * writing**" either half may be the new one.
 */
function slide(edits: readonly Edit[]): Edit[] {
  const slid = [...edits];
  for (const [index, edit] of edits.entries()) {
    if (edit.type !== 'change' || (edit.deleted.length > 0 && edit.inserted.length > 0)) continue;
    const before = slid[index - 1] ?? NOTHING;
    const after = slid[index + 1] ?? NOTHING;
    if (before.type === 'same' && after.type === 'same') {
      const isFirst = index <= 1;
      const isLast = index >= edits.length - 2;
      const moved = slideOne(before, edit, after, isFirst, isLast);
      moved.forEach((part, offset) => {
        const place = index - 1 + offset;
        if (place >= 0 && place < slid.length) slid[place] = part;
      });
    }
  }
  return slid.filter((edit) => edit.type === 'change' || edit.pairs.length > 0);
}

const NOTHING: Same = { type: 'same', pairs: [] };

/** @param isFirst whether the line begins with `before`, which may then become empty; `isLast` likewise */
function slideOne(
  before: Same,
  change: Replacement,
  after: Same,
  isFirst: boolean,
  isLast: boolean,
): [Same, Replacement, Same] {
  const side = change.deleted.length > 0 ? 'old' : 'new';
  const other = side === 'old' ? 'new' : 'old';
  const moving = side === 'old' ? change.deleted : change.inserted;
  const pairs = [...before.pairs, ...after.pairs];
  const text = [...before.pairs.map((pair) => pair[side]), ...moving, ...after.pairs.map((pair) => pair[side])];
  const length = moving.length;
  const start = bestStart(text, before.pairs.length, length, isFirst ? 0 : 1, pairs.length - (isLast ? 0 : 1));
  const kept = text.toSpliced(start, length).map((token, place) => {
    const twin = pairs[place]?.[other] ?? token;
    return side === 'old' ? { old: token, new: twin } : { old: twin, new: token };
  });
  const moved = text.slice(start, start + length);
  return [
    { type: 'same', pairs: kept.slice(0, start) },
    { type: 'change', deleted: side === 'old' ? moved : [], inserted: side === 'new' ? moved : [] },
    { type: 'same', pairs: kept.slice(start) },
  ];
}

/** Where in the text a run of that length reads best, of all the places that say the same. */
function bestStart(text: readonly Token[], from: number, length: number, least: number, most: number): number {
  const scoreOf = (start: number): number =>
    boundary(text[start - 1], text[start]) + boundary(text[start + length - 1], text[start + length]);
  let first = from;
  while (first > least && text[first - 1]?.key === text[first + length - 1]?.key) first -= 1;
  let last = from;
  while (last < most && text[last]?.key === text[last + length]?.key) last += 1;
  let best = last;
  for (let start = last; start >= first; start -= 1) if (scoreOf(start) > scoreOf(best)) best = start;
  return best;
}

/** The share of the longer line, or of the shorter, that has to be the same for words to be told apart one by one. */
const LEAST_SAME = { longer: 0.25, shorter: 0.6 };

/** Compares two lines word by word, and makes phrases of the differences that can be read. */
export function editsOf(olds: readonly Token[], news: readonly Token[]): Edit[] {
  const edits = slide(joinPhrases(runsOf(olds, news)));
  const same = lengthOf(edits.flatMap((edit) => (edit.type === 'same' ? edit.pairs.map((pair) => pair.new) : [])));
  const [shorter = 0, longer = 0] = [lengthOf(olds), lengthOf(news)].sort((a, b) => a - b);
  const isRewritten = edits.length > 1 && same < LEAST_SAME.longer * longer && same < LEAST_SAME.shorter * shorter;
  return isRewritten ? [{ type: 'change', deleted: olds, inserted: news }] : edits;
}

function runsOf(olds: readonly Token[], news: readonly Token[]): Edit[] {
  const runs: ({ type: 'same'; pairs: TokenPair[] } | { type: 'change'; deleted: Token[]; inserted: Token[] })[] = [];
  for (const pair of pairEqual(olds, news, ({ key }) => key)) {
    const last = runs.at(-1);
    if (pair.old !== undefined && pair.new !== undefined) {
      if (last?.type === 'same') last.pairs.push(pair);
      else runs.push({ type: 'same', pairs: [pair] });
      continue;
    }
    const change = last?.type === 'change' ? last : { type: 'change' as const, deleted: [], inserted: [] };
    if (change !== last) runs.push(change);
    if (pair.old !== undefined) change.deleted.push(pair.old);
    else change.inserted.push(pair.new);
  }
  return runs;
}
