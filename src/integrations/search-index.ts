import type { AstroIntegration } from 'astro';
import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { interfaceLanguage } from '#words/language';

/** A file of the search index, and where it goes within the folder `pagefind/`. */
interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The search index, made of the finished pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const { path, content } of await searchFiles(folder)) {
          const file = join(folder, 'pagefind', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      },
    },
  };
}

/** Interfaces of Pagefind's own, which the search page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** @throws {Error} with what Pagefind says is wrong */
async function searchFiles(folder: string): Promise<SearchFile[]> {
  const language = indexLanguage(readFileSync(join(folder, 'data/organization.json'), 'utf8'));
  const { index, errors } = await createIndex(language === undefined ? {} : { forceLanguage: language });
  try {
    const added = await index?.addDirectory({ path: folder });
    const made = await index?.getFiles();
    const problems = [errors, added?.errors ?? [], made?.errors ?? []].flat();
    if (!made || problems.length > 0) throw new Error(`The search index cannot be made: ${problems.join('; ')}`);
    return inOrder(made.files.filter(({ path }) => !UNUSED.test(path)));
  } finally {
    await close();
  }
}

/**
 * The language of the index, where it is not that of the pages, which name the language of their interface.
 *
 * @param data the site's `data/organization.json`
 */
function indexLanguage(data: string): string | undefined {
  const { items } = JSON.parse(data) as { items: [{ language: string }] };
  const { language } = items[0];
  return language === interfaceLanguage(language) ? undefined : language;
}

/** The values of a filter, each with the numbers of its pages. */
type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

/** The index of the index; filters are named with the file that holds them. */
type Meta = [version: string, pages: unknown, chunks: unknown, filters: [name: string, hash: string][], ...unknown[]];

const byName = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number =>
  a[0] < b[0] ? -1 : Number(a[0] > b[0]);

/** Stands before the CBOR (RFC 8949) of every packed file of Pagefind. */
const SIGNATURE = Buffer.from('pagefind_dcd');

const unpack = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(SIGNATURE.length));
// Not with Node's zlib, whose output differs between processors.
const pack = (value: unknown): Uint8Array =>
  gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9, mtime: 0 });

/**
 * Puts the filters of a search index and their values into alphabetical order. Pagefind 1.5 writes them in the order of
 * a hash table, which differs from run to run, and the same site is to give the same bytes. Files are named after
 * their content, so that an index in a cache is never mixed with another.
 */
function inOrder(files: readonly SearchFile[]): SearchFile[] {
  /** The new names of files, `en_0123456789`, by their old ones. */
  const names = new Map<string, string>();
  const rewrite = (ending: string, change: (value: unknown) => unknown): SearchFile[] =>
    files
      .filter(({ path }) => path.endsWith(ending))
      .map((file) => {
        const content = pack(change(unpack(file.content)));
        // `pagefind.en_0123456789.pf_meta` and `filter/en_0123456789.pf_filter`.
        const from = basename(file.path, ending).split('.').at(-1) ?? '';
        const language = from.slice(0, from.lastIndexOf('_'));
        const to = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
        names.set(from, to);
        return { path: file.path.replace(from, to), content };
      });
  const filters = rewrite('.pf_filter', (value) => {
    const [name, values] = value as Filter;
    return [name, [...values].sort(byName)];
  });
  const metas = rewrite('.pf_meta', (value) => {
    const [version, pages, chunks, named, ...rest] = value as Meta;
    return [
      version,
      pages,
      chunks,
      named.map(([name, hash]) => [name, names.get(hash) ?? hash] as const).sort(byName),
      ...rest,
    ];
  });
  // The file that the page asks for first names the others.
  const entry = (text: string): string => text.replace(/(?<="hash":")[^"]+/g, (hash) => names.get(hash) ?? hash);
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  return [...others, ...filters, ...metas].map((file) =>
    file.path === 'pagefind-entry.json'
      ? { ...file, content: Buffer.from(entry(Buffer.from(file.content).toString())) }
      : file,
  );
}
