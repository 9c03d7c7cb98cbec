import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { interfaceLanguage } from '#words/language';

/** A file of the search index, and where it goes within the folder `pagefind/`. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Stands before the CBOR (RFC 8949) of every packed file of Pagefind. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The values of a filter, each with the numbers of its pages. */
type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

/** The index of the index; filters are named with the file that holds them. */
type Meta = [version: string, pages: unknown, chunks: unknown, filters: [name: string, hash: string][], ...unknown[]];

const byName = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number =>
  a[0] < b[0] ? -1 : Number(a[0] > b[0]);

const unpack = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(SIGNATURE.length));
// Not with Node's zlib, whose output differs between processors.
const pack = (value: unknown): Uint8Array =>
  gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9, mtime: 0 });
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** A file renamed after its content: `filter/en_0123456789.pf_filter`. */
function renamed(path: string, content: Uint8Array): { file: SearchFile; from: string; to: string } {
  const [, before = '', from = '', after = ''] = /^(.*?)(?<![a-z-])([a-z-]+_[\da-f]+)(\.pf_\w+)$/.exec(path) ?? [];
  const to = `${from.replace(/_[^]*/, '')}_${hashOf(content)}`;
  return { file: { path: before + to + after, content }, from, to };
}

/**
 * Puts the filters of a search index and their values into alphabetical order. Pagefind 1.5 writes them in the order of
 * a hash table, which differs from run to run, and the same site is to give the same bytes. Files are named after
 * their content, so that an index in a cache is never mixed with another.
 */
function inOrder(files: readonly SearchFile[]): SearchFile[] {
  const names = new Map<string, string>();
  const rename = (path: string, value: unknown): SearchFile => {
    const { file, from, to } = renamed(path, pack(value));
    names.set(from, to);
    return file;
  };
  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map(({ path, content }) => {
      const [name, values] = unpack(content) as Filter;
      return rename(path, [name, [...values].sort(byName)]);
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map(({ path, content }) => {
      const [version, pages, chunks, named, ...rest] = unpack(content) as Meta;
      const sorted = named.map(([name, hash]) => [name, names.get(hash) ?? hash] as const).sort(byName);
      return rename(path, [version, pages, chunks, sorted, ...rest]);
    });
  const others = files
    .filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path))
    .map((file) => (file.path === 'pagefind-entry.json' ? { ...file, content: withNames(file.content, names) } : file));
  return [...others, ...filters, ...metas].sort((a, b) => byName([a.path], [b.path]));
}

/** The first file a page loads, which names the others. */
function withNames(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const text = Buffer.from(content).toString('utf8');
  return Buffer.from(text.replace(/"hash":"([^"]+)"/g, (_, hash: string) => `"hash":"${names.get(hash) ?? hash}"`));
}

/** Interfaces of Pagefind's own, which the search page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index of the pages that `add` adds.
 *
 * @param language of the content: pages are marked with that of the interface
 * @throws Error with what Pagefind says is wrong.
 */
export async function searchFiles(
  add: (index: PagefindIndex) => Promise<void>,
  language?: string,
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex(language === undefined ? {} : { forceLanguage: language });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  try {
    await add(index);
    const answer = await index.getFiles();
    assertNone(answer.errors);
    return inOrder(answer.files.filter(({ path }) => !UNUSED.test(path)));
  } finally {
    await close();
  }
}

/**
 * The language of the index, where it is not that of the pages, which name the language of their interface.
 *
 * @param data the site's `data/organization.json`
 */
export function indexLanguage(data: string): string | undefined {
  const { items } = JSON.parse(data) as { items: [{ language: string }] };
  const { language } = items[0];
  return language === interfaceLanguage(language) ? undefined : language;
}

/** @throws Error naming them where there are errors. */
export function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
}
