import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { accessSync, constants } from 'node:fs';
import { CHECKSUM_LIST } from '../integrity/checksum-list.ts';
import { isWithin, realPath } from '../real-path.ts';
import type { SiteFolder } from '../site-folder.ts';
import { UsageError } from './command.ts';
import { diskReason } from './disk-error.ts';
import { foreignFiles, writtenByBuilds } from './earlier-site.ts';

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
