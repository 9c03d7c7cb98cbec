import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The code that makes renditions, and the versions of the libraries it uses. */
const CODE = ['frameworks', 'model', 'renditions', 'schemas', 'ui-text'].map((name) => resolve('src', name));
const LIBRARIES = resolve('package-lock.json');

/** Adds the files of a folder that pass, in order, to a hash; a folder need not be there. */
export function addFolder(hash: Hash, folder: string, passes: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(passes).sort();
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
}

let known: string | undefined;

/** The hash of the code and of the libraries, neither of which changes while a build runs. */
export function codeFingerprint(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(readFileSync(LIBRARIES));
  for (const folder of CODE) addFolder(hash, folder, (name) => /\.(?:ts|typ|json)$/.test(name));
  known = hash.digest('hex');
  return known;
}
