import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate } from './fields/dates.ts';
import { line } from './fields/text.ts';

/** Where `npm run release` keeps what was released, from the content folder. */
export const RELEASED_FILE = 'released.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected the 64 digits of a SHA-256' });
const shortHash = z.string().regex(/^[0-9a-f]{16}$/, { error: 'expected 16 hexadecimal digits' });
const lineHashes = z.string().regex(/^(?:[\w-]{4})+$/, { error: 'expected four characters for each line' });

const erratum = z.strictObject({ date: isoDate, reason: line, from: sha256, to: sha256 });

const releasedVersion = z.strictObject({
  released: isoDate,
  sha256,
  lines: z.array(lineHashes),
  withdrawn: isoDate.optional(),
  errata: z.array(erratum).optional(),
});

const releasedRecord = z.strictObject({
  past: z.record(z.string(), shortHash),
  errata: z.array(erratum).optional(),
});

/** The security.txt that Candor wrote last: a file with another hash was edited since. */
const securityTxt = z.strictObject({ sha256 });

const format = z.literal(1);

const released = z.strictObject({
  format,
  asOf: isoDate,
  documents: z.record(z.string(), releasedVersion),
  subprocessors: z.record(z.string(), releasedRecord),
  commitments: z.record(z.string(), releasedRecord),
  advisories: z.record(z.string(), releasedRecord).optional(),
  /** What ids in feeds are made from: the company's name at the first release. */
  identity: line.optional(),
  securityTxt: securityTxt.optional(),
});

/** The file before the first release. */
const unreleased = z.strictObject({ format, securityTxt });

/** A correction of what readers were told; hashes of what it said before and after. */
export type Erratum = z.infer<typeof erratum>;
export type ReleasedVersion = z.infer<typeof releasedVersion>;
/** What a record has said of its past: a short hash for each part of it. */
export type ReleasedRecord = z.infer<typeof releasedRecord>;
/** Everything readers were told up to a day, as hashes. */
export type Released = z.infer<typeof released>;

/** Before anything was released. */
export const NOTHING_RELEASED: Released = {
  format: 1,
  asOf: '0000-01-01',
  documents: {},
  subprocessors: {},
  commitments: {},
};

/** Whether anything was released. */
export const wasReleased = ({ asOf }: Released): boolean => asOf !== NOTHING_RELEASED.asOf;

/**
 * Reads the text of released.json.
 *
 * @returns what was released, or what is wrong with the text and the line where that can be told
 */
export function readReleased(text: string): { released: Released } | { problem: string; line: number } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: 'it is no JSON', line: Number(/line (\d+)/.exec(message)?.[1] ?? 1) };
  }
  const early = unreleased.safeParse(data);
  if (early.success) return { released: { ...NOTHING_RELEASED, ...early.data } };
  const result = released.safeParse(data);
  if (result.success) return { released: result.data };
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String);
  const where = path.length === 0 ? 'it does not hold' : `"${path.join(' > ')}" does not hold`;
  return { problem: `${where} what npm run release writes there`, line: lineOf(text, path) };
}

/** The line of the deepest key of a path that stands in the text, each looked for behind the one before. */
export function lineOf(text: string, path: readonly string[]): number {
  let at = 0;
  for (const key of path) {
    const found = text.indexOf(`${JSON.stringify(key)}:`, at);
    if (found === -1) break;
    at = found;
  }
  return text.slice(0, at).split('\n').length;
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of released.json: the same for the same content, whatever the order it was made in. */
export function writeReleased(value: Released): string {
  const keys = Object.keys(wasReleased(value) ? released.shape : unreleased.shape) as (keyof Released)[];
  const parts = keys.map((key) => {
    const part = value[key];
    return [key, typeof part === 'object' ? inOrder<unknown>(part) : part] as const;
  });
  return `${JSON.stringify(Object.fromEntries(parts), undefined, 2)}\n`;
}

/** What was released of the trust center with that content folder. */
export function releasedIn(contentDir: string): Released {
  const file = join(contentDir, RELEASED_FILE);
  if (!existsSync(file)) return NOTHING_RELEASED;
  const result = readReleased(readFileSync(file, 'utf8'));
  // The gate refuses a file that cannot be read before any page is made.
  return 'released' in result ? result.released : NOTHING_RELEASED;
}

/** Keeps what was released of the trust center with that content folder, and returns the path of the file. */
export function keepReleased(contentDir: string, released: Released): string {
  const file = join(contentDir, RELEASED_FILE);
  writeFileSync(file, writeReleased(released));
  return file;
}
