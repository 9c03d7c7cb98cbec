import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MODULE_LISTS = ['content-modules.mjs', 'content-assets.mjs'];
const POLL_MS = 200;

/**
 * Builds of one checkout take turns. Astro writes the list of a site's MDX modules to `.astro/` of the checkout, where
 * a second build would find those of the first; for the same reason the lists of an earlier build are removed.
 * Gives back the function that ends the turn.
 */
export async function waitForTurn(): Promise<() => void> {
  const lock = resolve('node_modules', '.cache', 'candor', 'build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!take(lock)) {
    if (!told) console.log('Waiting for another build of this checkout to end.');
    told = true;
    await wait(POLL_MS);
  }
  for (const name of MODULE_LISTS) rmSync(resolve('.astro', name), { force: true });
  return () => {
    rmSync(lock, { force: true });
  };
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
    if (!isAbandoned(lock)) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

/** A build that was killed leaves its lock; its process is gone then. */
function isAbandoned(lock: string): boolean {
  const pid = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isErrno(error, 'ESRCH');
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
