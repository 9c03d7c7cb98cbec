/** A stretch in which a text departs from what it was. Counted in lines of the text as it is, from 0. */
export interface LineChange {
  /** The first line that is new, or the line that follows what is gone. */
  readonly start: number;
  /** Lines that are new or other than before. */
  readonly added: number;
  /** Lines that stood there before. */
  readonly removed: number;
}

/** Beyond that many comparisons one stretch is named for all: some 2,000 lines on both sides. */
const MOST_COMPARISONS = 4_000_000;

interface Middle {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Lines that both have in common before it. */
  readonly offset: number;
}

function withoutCommonEnds(before: readonly string[], after: readonly string[]): Middle {
  const shorter = Math.min(before.length, after.length);
  let offset = 0;
  while (offset < shorter && before[offset] === after[offset]) offset += 1;
  let tail = 0;
  while (tail < shorter - offset && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    before: before.slice(offset, before.length - tail),
    after: after.slice(offset, after.length - tail),
    offset,
  };
}

/** For each pair of positions the number of lines that what follows them has in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const same = before[i] === after[j];
      const value = same ? 1 + at(table, i + 1, j + 1) : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      table[i]?.fill(value, j, j + 1);
    }
  }
  return table;
}

const at = (table: readonly Uint32Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Where a text departs from what it was, in the order of the text, by the longest sequence both have in common. */
export function lineChanges(earlier: readonly string[], later: readonly string[]): LineChange[] {
  const { before, after, offset } = withoutCommonEnds(earlier, later);
  if (before.length === 0 && after.length === 0) return [];
  if (before.length * after.length > MOST_COMPARISONS) {
    return [{ start: offset, added: after.length, removed: before.length }];
  }
  const table = commonLengths(before, after);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [fromI, fromJ] = [i, j];
    while ((i < before.length || j < after.length) && before[i] !== after[j]) {
      if (j >= after.length || (i < before.length && at(table, i + 1, j) >= at(table, i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > fromI || j > fromJ) changes.push({ start: offset + fromJ, added: j - fromJ, removed: i - fromI });
    i += 1;
    j += 1;
  }
  return changes;
}
