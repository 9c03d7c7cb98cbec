import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  parseChecksums,
  signatureOf,
  SIGNED_FILES,
} from '../integrity/checksum-list.ts';
import { isWaiting, LEFT_BEHIND, NEXT, OF_HOSTS, PREVIOUS } from '../root-names.ts';

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

/**
 * The paths that builds wrote into a folder. A build that was killed leaves files of the earlier site and of the next one, so
 * their lists count too. Empty where there is no list.
 */
export function writtenByBuilds(folder: string): ReadonlySet<string> {
  const places = [folder, join(folder, NEXT), join(folder, PREVIOUS)];
  return new Set(places.flatMap((place) => [...(listedIn(place) ?? [])]));
}

/** What is in a folder and no build wrote, by path with slashes; files of hosts and of version control are left out. */
export function foreignFiles(folder: string): string[] {
  const listed = writtenByBuilds(folder);
  const inside = rootNames(listed);
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (below === '' && (isWaiting(path) || (OF_HOSTS.has(path) && !inside.has(path)))) continue;
      if (entry.isDirectory() && (below !== '' || inside.has(path))) walk(`${path}/`);
      else if (!listed.has(path) && !LEFT_BEHIND.has(entry.name)) found.push(path);
    }
  };
  walk('');
  return found;
}
