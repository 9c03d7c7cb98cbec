import { createHash } from 'node:crypto';

/** A line of a released text with its number in the file, counted from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** Front matter that tells what became of a version later; readers are told of each on its page. */
const LATER_LIFE = /^(?:reviewedOn|withdrawn):/;

/** Characters that stand for one line: 24 bits, enough to say which line differs, not to prove that none does. */
const LINE_HASH_LENGTH = 4;
const LINES_PER_ROW = 24;

/**
 * The lines of a version that are locked once it is released: line endings, trailing space and blank lines at the end
 * do not count, nor do `reviewedOn` and `withdrawn`.
 */
export function lockedLines(text: string): TextLine[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
  const closing = lines.findIndex(({ text: line }, index) => index > 0 && line === '---');
  const locked = lines.filter(({ text: line }, index) => index > closing || !LATER_LIFE.test(line));
  return locked.slice(0, locked.findLastIndex(({ text: line }) => line !== '') + 1);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** SHA-256 of the locked lines, each ended by a line feed, in hexadecimal digits. */
export function hashOfLines(lines: readonly TextLine[]): string {
  return digest(lines.map(({ text }) => `${text}\n`).join('')).toString('hex');
}

/** A short hash for each line. */
export function lineHashes(lines: readonly TextLine[]): string[] {
  return lines.map(({ text }) => digest(text).toString('base64url').slice(0, LINE_HASH_LENGTH));
}

/** Short hashes as released.json keeps them: some lines to a row. */
export function packHashes(hashes: readonly string[]): string[] {
  const rows = Math.ceil(hashes.length / LINES_PER_ROW);
  return Array.from({ length: rows }, (_, row) =>
    hashes.slice(row * LINES_PER_ROW, (row + 1) * LINES_PER_ROW).join(''),
  );
}

/** The short hashes in the rows of released.json. */
export function unpackHashes(rows: readonly string[]): string[] {
  const all = rows.join('');
  return Array.from({ length: all.length / LINE_HASH_LENGTH }, (_, index) =>
    all.slice(index * LINE_HASH_LENGTH, (index + 1) * LINE_HASH_LENGTH),
  );
}

/** The short hash of a value of a record, whatever the order of its keys: 16 hexadecimal digits. */
export function hashOfValue(value: unknown): string {
  return digest(JSON.stringify(value, sortKeys)).toString('hex').slice(0, 16);
}

/** The hash of the past of a record, as an erratum names it. */
export function hashOfPast(past: Readonly<Record<string, string>>): string {
  return digest(JSON.stringify(past, sortKeys)).toString('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
