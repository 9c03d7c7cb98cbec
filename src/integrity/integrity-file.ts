import { z } from 'zod';
import { mediaType } from '../site/media-types.ts';
import { type Checksum, CHECKSUM_LIST, INTEGRITY_FILE } from './checksum-list.ts';

/** Where the JSON Schema of `integrity.json` lies, from the root of the site. */
export const INTEGRITY_SCHEMA = '/data/schemas/integrity.json';

const item = z.strictObject({
  path: z
    .string({ error: 'expected a path such as policies/index.html' })
    .min(1, { error: 'expected a path such as policies/index.html' })
    .describe('From the root of the site, with slashes.'),
  url: z.url({ error: 'expected an absolute address' }).describe('Where it is served.'),
  sha256: z
    .string({ error: 'expected 64 hexadecimal digits' })
    .regex(/^[\da-f]{64}$/, { error: 'expected 64 hexadecimal digits' })
    .describe('Its SHA-256, in hexadecimal.'),
  size: z
    .int({ error: 'expected a number of bytes' })
    .nonnegative({ error: 'expected a number of bytes' })
    .describe('In bytes.'),
  type: z
    .string({ error: 'expected a media type such as text/html' })
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/, { error: 'expected a media type such as text/html' })
    .describe('Its media type (RFC 6838).'),
});

/** `integrity.json`: every file of the site but itself, `SHA256SUMS` and the signatures. */
export const integrityFile = z.strictObject({
  $schema: z.url({ error: 'expected the address of its schema' }).describe('The address of this schema.'),
  asOf: z.iso.date({ error: 'expected a day, written YYYY-MM-DD' }).describe('The day the site was made for.'),
  items: z.array(item, { error: 'expected a list of files' }).describe('The files, in the order of their paths.'),
});

/**
 * `integrity.json` as another version of Candor may have written it. Fields that this one does not know are passed over,
 * since they change nothing about the others: a format that does would have a schema of another name.
 */
const integrityFileRead = z.object({
  ...integrityFile.shape,
  $schema: integrityFile.shape.$schema.refine((address) => address.endsWith(INTEGRITY_SCHEMA), {
    error: `expected an address that ends in ${INTEGRITY_SCHEMA}; a file of another format is read by the Candor that wrote it`,
  }),
  items: z.array(z.object(item.shape), { error: 'expected a list of files' }),
});

/** One file of the site, as `integrity.json` lists it. */
export type IntegrityItem = z.output<typeof item>;

/** The address of a file below that of the site; a page is asked for by its folder. */
export function addressOf(path: string, site: string): string {
  const asked = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(asked.split('/').map(encodeURIComponent).join('/'), site).href;
}

/**
 * A file as `integrity.json` lists it.
 *
 * @param site the address of the first page, with a slash at its end
 */
export function integrityItem({ path, sha256 }: Checksum, size: number, site: string): IntegrityItem {
  return { path, url: addressOf(path, site), sha256, size, type: mediaType(path) };
}

/** A file that is wrong all over is told by its beginning. */
const MOST_PROBLEMS = 5;

/** `items[3].sha256` */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Where it is not the same: each file of one list, once, and with the checksum of the other. */
function disagreements(items: readonly IntegrityItem[], listed: ReadonlyMap<string, string>): string[] {
  const told = new Set<string>();
  const wrong = items.flatMap(({ path, sha256 }) => {
    const isRepeated = told.has(path);
    told.add(path);
    if (isRepeated) return [`it names ${path} twice`];
    const expected = path === INTEGRITY_FILE ? undefined : listed.get(path);
    if (expected === undefined) return [`it names ${path}, which ${CHECKSUM_LIST} does not`];
    return expected === sha256 ? [] : [`it gives another checksum of ${path} than ${CHECKSUM_LIST}`];
  });
  const missing = [...listed.keys()].filter((path) => path !== INTEGRITY_FILE && !told.has(path));
  return [...wrong, ...missing.map((path) => `it does not name ${path}, which ${CHECKSUM_LIST} does`)];
}

function problemsOf(text: string, listed: ReadonlyMap<string, string>): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  const result = integrityFileRead.safeParse(data);
  if (result.success) return disagreements(result.data.items, listed);
  return result.error.issues.map(({ path, message }) => (path.length > 0 ? `${fieldOf(path)}: ${message}` : message));
}

/**
 * What is wrong with an `integrity.json`: it does not follow its schema, or does not say what `SHA256SUMS` says.
 *
 * @param listed the checksums of `SHA256SUMS`, by path
 * @returns the first few in words; none where all is right
 */
export function integrityProblems(text: string, listed: ReadonlyMap<string, string>): string[] {
  const all = problemsOf(text, listed);
  const more = all.length - MOST_PROBLEMS;
  return more > 0 ? [...all.slice(0, MOST_PROBLEMS), `and ${more} more`] : all;
}
