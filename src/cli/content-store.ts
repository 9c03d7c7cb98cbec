import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keptFiles } from '../renditions/kept-files.ts';

const kept = keptFiles('store');

const storeIn = (cache: string): string => join(cache, 'data-store.json');

/**
 * Gives Astro the store of entries and rendered texts of the last complete build, or none. Astro publishes what its store
 * says without a check, so it never gets one that anything else wrote.
 *
 * @param cache Astro's cache folder for this trust center
 */
export function restoreStore(cache: string): void {
  const bytes = kept.read(basename(cache));
  rmSync(storeIn(cache), { recursive: true, force: true });
  if (bytes === undefined) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(storeIn(cache), bytes);
}

/** Keeps Astro's store for the next build. */
export function keepStore(cache: string): void {
  if (existsSync(storeIn(cache))) kept.write(basename(cache), readFileSync(storeIn(cache)));
}
