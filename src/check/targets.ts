import { isKept } from '../catalog/served-paths.ts';
import type { PartialDate } from '../schemas/fields/dates.ts';
import { decodedPath } from '../schemas/fields/references.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Yaml } from './read/yaml.ts';
import { recordsOf, type Site } from './site.ts';

/** A date aimed for that has not been reached. */
export interface OpenTarget {
  readonly date: PartialDate;
  /** The status as it is written: in-progress or planned; of a mere target that it is open. */
  readonly status: string;
  readonly yaml: Yaml;
}

/** Every date that a certification or a control aims for and has not reached. */
export function openTargets(site: Site): OpenTarget[] {
  const open = [
    ...recordsOf(site, 'certifications').filter(({ data }) => data.status !== 'achieved'),
    ...recordsOf(site, 'controls').filter(({ data }) => data.status !== 'in-place'),
  ];
  return open.flatMap(({ data: { target, status }, yaml }) =>
    target?.date === undefined ? [] : [{ date: target.date, status: status ?? 'open', yaml }],
  );
}

/** Where the build puts files, as a host serves them. */
export interface Output {
  /** Paths, by what file systems make of them (`caseless`). */
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, string>;
}

/** A path as file systems compare names that take `A` for `a`: those of Windows and macOS. */
export const caseless = (path: string): string => path.normalize('NFC').toLowerCase();

/** The file behind an address; a page is the `index.html` in its folder. */
const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** The paths that a path goes through: `/a`, `/a/b` and `/a/b/c` of `/a/b/c`. */
export function stepsOf(path: string): string[] {
  const names = path.split('/').slice(1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`);
}

/** The files and folders behind addresses; a page is the file `index.html` in its folder. */
export function outputOf(paths: Iterable<string>): Output {
  const files = new Map([...paths].map(fileAt).map((file) => [caseless(file), file]));
  const above = [...files.values()].flatMap((file) => stepsOf(file).slice(0, -1));
  const folders = new Map(above.map((folder) => [caseless(folder), folder]));
  return { files, folders };
}

/**
 * The address that keeps a file from being put at another: the same one, a file where the other needs a folder, or a
 * folder where it needs a file. Names that differ only in case are the same. `undefined` where there is room.
 *
 * @param path of the new file; with a slash at its end, of a new page
 */
export function inTheWayOf(path: string, { files, folders }: Output): string | undefined {
  if (isKept(path)) return path;
  const file = fileAt(path);
  const other = stepsOf(caseless(file))
    .map((step) => files.get(step))
    .find((there) => there !== undefined);
  if (other !== undefined) return other.replace(/\/index\.html$/, '/');
  const folder = folders.get(caseless(file));
  return folder && `${folder}/`;
}

/**
 * An address of this site as its path from the root of the site, whether it is written as a path or with the origin; any
 * base path is taken off. `undefined` where it leads elsewhere.
 */
export function sitePath(url: string, site: Organization['site'] | undefined): string | undefined {
  if (/^\/(?![/\\])/.test(url)) return url;
  if (!site || !URL.canParse(url)) return undefined;
  const { origin, pathname, search, hash } = new URL(url);
  const { base = '' } = site;
  if (origin !== site.origin || !`${pathname}/`.startsWith(`${base}/`)) return undefined;
  return `${pathname.slice(base.length) || '/'}${search}${hash}`;
}

/** A path without a query and an anchor, with characters as they are: `%20` is a blank. */
export function plainPath(path: string): string {
  const plain = path.replace(/[?#].*$/s, '');
  return decodedPath(plain) ?? plain;
}
