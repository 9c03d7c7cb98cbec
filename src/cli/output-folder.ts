import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  parseChecksums,
  signatureOf,
  SIGNED_FILES,
  writtenForHosts,
} from '../integrity/checksum-list.ts';
import { isWithin, realPath, type SiteFolder } from '../site/folder.ts';
import { isWaiting, LEFT_BEHIND, NEXT, OF_HOSTS, PREVIOUS } from '../site/root-names.ts';
import { UsageError } from './command.ts';
import { diskReason } from './reported-once.ts';

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
    return new Set([
      ...paths.filter((path) => !isOfGit(path)),
      CHECKSUM_LIST,
      ...SIGNATURES,
      ...writtenForHosts(folder),
    ]);
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
function writtenByBuilds(folder: string): ReadonlySet<string> {
  const places = [folder, join(folder, NEXT), join(folder, PREVIOUS)];
  return new Set(places.flatMap((place) => [...(listedIn(place) ?? [])]));
}

/** What is in a folder and no build wrote, by path with slashes; files of hosts and of version control are left out. */
function foreignFiles(folder: string): string[] {
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

/** The site cannot go into the folder, because of this. */
export const cannotBuildInto = (out: string, reason: string): UsageError =>
  new UsageError(`The site cannot be built into ${out}: ${reason}.`);

/**
 * The real path of the output folder. Building replaces the site in it, so only a new or empty folder or an earlier site will
 * do, with or without the files that hosts and version control keep beside a site.
 *
 * @throws UsageError saying why the folder will not do
 */
export function outputTarget(out: string, site: SiteFolder): string {
  try {
    const target = realPath(out);
    assertApart(target, site);
    assertWritable(target);
    if (existsSync(target)) assertReplaceable(target);
    return target;
  } catch (error) {
    const reason = diskReason(error);
    throw reason === undefined ? error : cannotBuildInto(out, reason);
  }
}

/** @throws UsageError where the folder holds what a site is made from, or is part of it. */
function assertApart(target: string, site: SiteFolder): void {
  const sources = [site.dir, site.contentDir, site.publicDir, ...[process.cwd(), homedir()].map(realPath)];
  const holds = sources.find((source) => isWithin(source, target));
  if (holds) throw cannotBuildInto(target, `it holds ${holds}`);
  const parts = [site.contentDir, site.publicDir, ...[resolve('src'), resolve('node_modules')].map(realPath)];
  const inside = parts.find((part) => isWithin(target, part));
  if (inside) throw cannotBuildInto(target, `it is part of the source, ${inside}`);
}

/** Asks the folder, or the nearest one above that is there, so that nobody waits for a build in vain. */
function assertWritable(target: string): void {
  if (existsSync(target)) accessSync(target, constants.W_OK);
  else assertWritable(dirname(target));
}

/** How many foreign files a message names. */
const MOST_NAMED = 3;

/**
 * Of a folder that is there.
 *
 * @throws UsageError naming what is in it and was not written by a build
 */
export function assertReplaceable(target: string): void {
  if (!statSync(target).isDirectory()) throw cannotBuildInto(target, 'it is a file');
  const foreign = foreignFiles(target);
  if (foreign.length === 0) return;
  const more = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : '';
  const names = `${foreign.slice(0, MOST_NAMED).join(', ')}${more}`;
  const why =
    writtenByBuilds(target).size > 0
      ? `which the ${CHECKSUM_LIST} of the site in it does not list`
      : `and no ${CHECKSUM_LIST} of an earlier site`;
  throw cannotBuildInto(
    target,
    `it holds ${names}, ${why}. Move them away, or choose a new or empty folder with --out`,
  );
}
