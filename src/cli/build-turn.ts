import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lockFile } from './lock-file.ts';

const MODULE_LISTS = ['content-modules.mjs', 'content-assets.mjs'];
const POLL_MS = 200;

/**
 * Builds of one checkout take turns. Astro writes the list of a site's MDX modules to `.astro/` of the checkout, where
 * a second build would find those of the first; for the same reason the lists of an earlier build are removed.
 * Gives back the function that ends the turn.
 */
export async function waitForTurn(root: string): Promise<() => void> {
  const file = join(root, 'node_modules', '.cache', 'candor', 'build.lock');
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockFile(file);
  let taken = lock.take();
  if (typeof taken === 'number') {
    console.log(
      `Waiting for another build of this checkout to end (process ${taken}). If none is running, delete ${file}`,
    );
  }
  while (typeof taken === 'number') {
    await wait(POLL_MS);
    taken = lock.take();
  }
  for (const name of MODULE_LISTS) rmSync(join(root, '.astro', name), { force: true });
  return taken;
}

/**
 * Does the work of a build in its turn. Work that fails keeps the turn until the process ends: what else it had begun goes on,
 * and would write into the next build.
 */
export async function inTurn<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const endTurn = await waitForTurn(root);
  try {
    const result = await work();
    endTurn();
    return result;
  } catch (error) {
    process.once('exit', endTurn);
    throw error;
  }
}
