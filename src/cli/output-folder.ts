import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { SiteFolder } from '../site-folder.ts';
import { UsageError } from './command.ts';

/** Every complete site has this page; nothing else is taken for a site. */
const MARK_OF_A_SITE = '404.html';

/**
 * Building replaces all that is in the folder, so only an empty folder, an earlier site or `dist` will do.
 * @throws UsageError saying why the folder will not.
 */
export function assertReplaceable(out: string, site: SiteFolder): void {
  const sources = [process.cwd(), site.dir, site.contentDir, site.publicDir, homedir()];
  const holds = sources.find((source) => isWithin(source, out));
  if (holds) throw new UsageError(`The site cannot be built into ${out}: building would delete ${holds}.`);
  const inside = [site.contentDir, site.publicDir, resolve('src')].find((source) => isWithin(out, source));
  if (inside) throw new UsageError(`The site cannot be built into ${out}: it is part of the source, ${inside}.`);
  if (out === resolve('dist') || !existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new UsageError(`The site cannot be built into ${out}: it is a file.`);
  if (readdirSync(out).length > 0 && !existsSync(join(out, MARK_OF_A_SITE))) {
    throw new UsageError(`The site cannot be built into ${out}: it holds files that are not a site built earlier.`);
  }
}

/** Empties `out` and moves the finished site there. The folder itself stays, for it may be a mount. */
export function replaceOutput(out: string, finished: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
  for (const name of readdirSync(finished)) move(join(finished, name), join(out, name));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
