import { posix } from 'node:path';
import type { SourceField } from './front-matter.ts';
import type { Anchors } from './passes/headings.ts';

/** Where links to an imported file lead. Paths of sources count from the folder imported, with slashes. */
export interface Target {
  readonly path: string;
  readonly title: string;
  readonly href: string;
  readonly anchors: Anchors;
}

/** An address in two: what stands before the sign #, and the anchor behind it. */
export function splitUrl(url: string): { path: string; anchor: string } {
  const [, path = '', anchor = ''] = /^([^#]*)#?(.*)$/s.exec(url) ?? [];
  return { path: decoded(path), anchor: decoded(anchor) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether an address is one of the web, of mail and so on, and no path. */
export function hasScheme(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}

/** The sources that are imported, and the addresses that their fields gave them on the old site. */
export interface Sources {
  readonly paths: ReadonlySet<string>;
  /** Without slashes at the ends and without .html. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** An address as aliases have it. */
function aliasOf(path: string): string {
  return path
    .replace(/\?.*$/s, '')
    .replaceAll(/^\/|\/$/g, '')
    .replace(/\.(?:mdx?|markdown|html?)$/i, '');
}

const ENDINGS = ['.md', '.markdown', '.mdx', '.md.tmpl', '/index.md', '/index.mdx', '/README.md', '/readme.md'];
/** Folders that an old site may have stood in. */
const FOLDERS_AT_MOST = 8;

/**
 * The source that a link leads to, written as generators allow: with .md, .html or nothing, to its folder, by the address
 * its fields give it, or below the address of the old site.
 *
 * @param from the source that the link stands in
 */
export function sourceAt(path: string, from: string, { paths, aliases }: Sources): string | undefined {
  if (path === '') return from;
  const isAbsolute = path.startsWith('/');
  const joined = posix.normalize(isAbsolute ? path.slice(1) : posix.join(posix.dirname(from), path));
  const find = (stem: string) =>
    paths.has(stem)
      ? stem
      : (ENDINGS.map((ending) => stem + ending).find((one) => paths.has(one)) ?? aliases.get(stem));
  const parts = aliasOf(joined).split('/');
  const depths = isAbsolute ? parts.slice(0, FOLDERS_AT_MOST).keys() : [0];
  return [...depths].map((depth) => find(parts.slice(depth).join('/'))).find((found) => found !== undefined);
}

/** The name of the file that a path leads to, without its ending. */
export function nameOf(path: string): string {
  return posix.basename(path.replace(/[?].*$/s, '').replace(/\/$/, '')).replace(/\.(?:mdx?|markdown|html?)$/i, '');
}

/** A source with the same name in another folder: a guess, to be proposed and not to be taken. */
export function sourceNamed(path: string, sources: ReadonlySet<string>): string | undefined {
  const same = [...sources].filter((source) => nameOf(source) === nameOf(path));
  return same.length === 1 ? same[0] : undefined;
}

const NAMING = /^(?:permalink|slug|url|redirect_from|aliases)$/i;

/** The addresses that fields gave to the sources on the old site, with the source of each. */
export function aliasesOf(
  documents: readonly { readonly path: string; readonly fields: readonly SourceField[] }[],
): ReadonlyMap<string, string> {
  const pairs = documents.flatMap(({ path, fields }) =>
    fields
      .filter(({ key }) => NAMING.test(key))
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : value))
      .flatMap((value) => [aliasOf(value), aliasOf(posix.join(posix.dirname(path), value))])
      .map((alias) => [alias, path] as const),
  );
  return new Map(pairs.filter(([alias]) => alias !== ''));
}
