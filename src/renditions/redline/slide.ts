import type { Token } from './blocks.ts';
import type { Edit, Replacement, Same } from './edit.ts';

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
export function slide(edits: readonly Edit[]): Edit[] {
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
