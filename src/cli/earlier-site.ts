import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  parseChecksums,
  signatureOf,
  SIGNED_FILES,
} from '../integrity/checksum-list.ts';

/** Where a finished site waits within the folder that it is to replace. It is complete, or not there. */
export const NEXT = '.candor-next';

/** Where the earlier site is until the next one is in its place. */
export const PREVIOUS = '.candor-previous';

/** Where a finished site is copied to from another file system. */
export const PART = '.candor-part';

const OWN = new Set([NEXT, PREVIOUS, PART]);

/** Whether a path in the folder of a site is of one that waits there to be put in place, or to be deleted. */
export function isWaiting(path: string): boolean {
  const [name = ''] = path.replace(/^\/+/, '').split('/');
  return name === NEXT || name === PREVIOUS || name.startsWith(PART);
}

/** What version control and hosts want beside a site, at its root. Unless the site itself lists them, they stay. */
const OF_HOSTS = new Set(['.git', '.gitignore', '.gitattributes', '.github', '.nojekyll', 'CNAME', 'lost+found']);

/** What operating systems leave in any folder that is looked at. It goes with the folder. */
const LEFT_BEHIND = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Files that a build writes and no list of checksums can list. */
export const SIGNATURES: readonly string[] = SIGNED_FILES.map(signatureOf);

const isOfGit = (path: string): boolean => path === '.git' || path.startsWith('.git/');

/**
 * The paths of a site, as its list of checksums has them; `undefined` for a folder without a list, or with one that is not of
 * a site: others list their files in `SHA256SUMS` too.
 */
export function listedIn(folder: string): ReadonlySet<string> | undefined {
  const list = join(folder, CHECKSUM_LIST);
  if (!existsSync(list)) return undefined;
  try {
    const paths = parseChecksums(readFileSync(list, 'utf8')).map(({ path }) => path);
    if (!paths.includes(INTEGRITY_FILE)) return undefined;
    // No build publishes a repository, so one that is there is somebody's work.
    return new Set([...paths.filter((path) => !isOfGit(path)), CHECKSUM_LIST, ...SIGNATURES]);
  } catch {
    return undefined;
  }
}

/** The first names of paths: what lies at the root. */
export const rootNames = (paths: Iterable<string>): Set<string> =>
  new Set([...paths].map((path) => path.split('/')[0] ?? path));

/** What lies in a folder and no build wrote, by path with slashes; files of hosts and of version control are left out. */
export function foreignFiles(folder: string): string[] {
  const listed = listedIn(folder) ?? new Set<string>();
  const inside = rootNames(listed);
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (below === '' && (OWN.has(path) || (OF_HOSTS.has(path) && !inside.has(path)))) continue;
      if (entry.isDirectory() && (below !== '' || inside.has(path))) walk(`${path}/`);
      else if (!listed.has(path) && !LEFT_BEHIND.has(entry.name)) found.push(path);
    }
  };
  walk('');
  return found;
}
