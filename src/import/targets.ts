import { posix } from 'node:path';
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

/**
 * The source that a link leads to, written as generators allow: with .md, .html or nothing, or to its folder.
 *
 * @param from the source that the link stands in
 * @param sources all that are imported
 */
export function sourceAt(path: string, from: string, sources: ReadonlySet<string>): string | undefined {
  if (path === '') return from;
  const joined = posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path));
  const stem = joined
    .replace(/\?.*$/s, '')
    .replace(/\/$/, '')
    .replace(/\.(?:mdx?|markdown|html?)$/i, '');
  const endings = ['.md', '.markdown', '.mdx', '/index.md', '/index.mdx', '/README.md', '/readme.md'];
  return endings.map((ending) => stem + ending).find((candidate) => sources.has(candidate));
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
