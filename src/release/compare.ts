import type { IsoDate } from '../schemas/fields/dates.ts';
import type { ReleasedRecord, ReleasedVersion } from '../schemas/released.ts';
import type { PastPart } from './past.ts';
import { hashOfLines, lineHashes, lockedLines, type TextLine, unpackHashes } from './text-hash.ts';

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

/** Where a text departs from the one that was released. Lines are those of the file, counted from 1. */
export interface TextDeparture {
  /** The first line that is new or changed; where lines are only gone, the one above them. */
  readonly line: number;
  readonly lastLine: number;
  /** How many lines are gone without others in their place. */
  readonly gone: number;
}

/**
 * Compares a version with what was released.
 *
 * @returns every stretch that differs, first to last; none where the text is the one that was released
 */
export function textDepartures(text: string, { sha256, lines: rows }: ReleasedVersion): TextDeparture[] {
  const lines = lockedLines(text);
  if (hashOfLines(lines) === sha256) return [];
  const changes = lineChanges(unpackHashes(rows), lineHashes(lines));
  const numberAt = (index: number): number => lines[index]?.number ?? lines.at(-1)?.number ?? 1;
  const departures = changes.map(({ start, added, removed }) =>
    added > 0
      ? { ...written(lines, start, start + added), gone: 0 }
      : { line: numberAt(Math.max(0, start - 1)), lastLine: numberAt(Math.max(0, start - 1)), gone: removed },
  );
  // Lines of which only the short hashes agree: possible, once in millions.
  return departures.length > 0 ? departures : [{ line: 1, lastLine: numberAt(lines.length), gone: 0 }];
}

/** The lines of a stretch without the blank ones around them, which a person would not call changed. */
function written(lines: readonly TextLine[], start: number, end: number): Pick<TextDeparture, 'line' | 'lastLine'> {
  const stretch = lines.slice(start, end);
  const full = stretch.filter(({ text }) => text !== '');
  const named = full.length > 0 ? full : stretch;
  return { line: named[0]?.number ?? 1, lastLine: named.at(-1)?.number ?? 1 };
}

/** How a record departs from what it told readers. */
export interface PastDeparture {
  readonly kind: 'changed' | 'gone' | 'backdated';
  readonly key: string;
  /** The part as it is now; absent where it is gone. */
  readonly part?: PastPart;
}

/**
 * Compares the past of a record with what was released.
 *
 * @param parts what it says now, up to the as-of date
 * @param asOf the day up to which its past was released: nothing new may be dated before it
 */
export function pastDepartures(parts: readonly PastPart[], { past }: ReleasedRecord, asOf: IsoDate): PastDeparture[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const gone = Object.keys(past).filter((key) => !byKey.has(key));
  const rest = parts.flatMap((part): PastDeparture[] => {
    const before = past[part.key];
    if (before === undefined)
      return part.since < asOf && !part.isFillIn ? [{ kind: 'backdated', key: part.key, part }] : [];
    return before === part.hash ? [] : [{ kind: 'changed', key: part.key, part }];
  });
  return [...rest, ...gone.map((key): PastDeparture => ({ kind: 'gone', key }))];
}
