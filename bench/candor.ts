import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder, siteFolder } from '../src/site-folder.ts';
import { measure, type Run } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const command = (name: string, site: string | undefined): string[] => [
  'node',
  'src/cli/candor.mjs',
  name,
  ...(site === undefined ? [] : ['--site', site]),
];

/** Builds a trust center; from nothing where `cold`, else with what the build before left in the cache. */
export function buildCandor(site: string | undefined, out: string, cold: boolean): Run {
  if (cold) rmSync(cacheFolder(siteFolder(site)), { recursive: true, force: true });
  return measure([...command('build', site), '--out', out], root, { INIT_CWD: root });
}

/** Checks a trust center without building it. */
export function checkCandor(site: string): Run {
  return measure(command('check', site), root, { INIT_CWD: root });
}
