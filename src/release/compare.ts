import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { lineChanges } from './line-changes.ts';
import type { PastPart } from './past.ts';
import type { ReleasedRecord, ReleasedVersion } from '../schemas/released.ts';
import { hashOfLines, lineHashes, lockedLines, unpackHashes, type TextLine } from './text-hash.ts';

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
