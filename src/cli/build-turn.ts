import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MODULE_LISTS = ['content-modules.mjs', 'content-assets.mjs'];
const POLL_MS = 200;

/**
 * Builds of one checkout take turns. Astro writes the list of a site's MDX modules to `.astro/` of the checkout, where
 * a second build would find those of the first; for the same reason the lists of an earlier build are removed.
 * Gives back the function that ends the turn.
 */
export async function waitForTurn(root: string): Promise<() => void> {
  const lock = join(root, 'node_modules', '.cache', 'candor', 'build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!take(lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined && !isRunning(holder)) {
      // A build that was killed leaves its lock.
      rmSync(lock, { force: true });
    } else {
      if (!told) console.log(`Waiting for another build of this checkout to end (process ${holder ?? 'unknown'}).`);
      told = true;
      await wait(POLL_MS);
    }
  }
  for (const name of MODULE_LISTS) rmSync(join(root, '.astro', name), { force: true });
  return () => {
    rmSync(lock, { force: true });
  };
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The process that holds the lock; undefined where the lock has just gone, or is just being written. */
function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isErrno(error, 'ESRCH');
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
