import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_RELEASED, readReleased, RELEASED_FILE, writeReleased, type Released } from './schemas/released.ts';

/** What was released of the trust center with that content folder. */
export function releasedIn(contentDir: string): Released {
  const file = join(contentDir, RELEASED_FILE);
  if (!existsSync(file)) return NOTHING_RELEASED;
  const result = readReleased(readFileSync(file, 'utf8'));
  // The gate refuses a file that cannot be read before any page is made.
  return 'released' in result ? result.released : NOTHING_RELEASED;
}

/** Keeps what was released of the trust center with that content folder, and returns the path of the file. */
export function keepReleased(contentDir: string, released: Released): string {
  const file = join(contentDir, RELEASED_FILE);
  writeFileSync(file, writeReleased(released));
  return file;
}
