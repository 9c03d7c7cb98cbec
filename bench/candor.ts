import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, siteFolder } from '../src/site/folder.ts';
import { measure, type Run } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const command = (name: string, site: string | undefined): string[] => [
  'node',
  'src/cli/candor.mjs',
  name,
  ...(site === undefined ? [] : ['--site', site]),
];

/**
 * What a build may find: nothing; the PDFs, Markdown and JSON of documents of an earlier one, which leaves pages and search
 * to be made, as Starlight makes them; or all that an earlier one left.
 */
export type Kept = 'nothing' | 'renditions' | 'everything';

const forget = (kind: string): void => {
  rmSync(join(root, 'node_modules', '.cache', 'candor', kind), { recursive: true, force: true });
};

/** Builds a trust center. */
export function buildCandor(site: string | undefined, out: string, kept: Kept): Run {
  if (kept !== 'everything') rmSync(cacheFolder(siteFolder(site)), { recursive: true, force: true });
  if (kept !== 'everything') for (const kind of ['bundle', 'pages', 'store']) forget(kind);
  if (kept === 'nothing') {
    for (const kind of ['pdf', 'redlines', 'renditions']) forget(kind);
  }
  // As Starlight begins: without the site of the build before.
  rmSync(out, { recursive: true, force: true });
  return measure([...command('build', site), '--out', out], root, { INIT_CWD: root });
}

/** Checks a trust center without building it. */
export function checkCandor(site: string): Run {
  return measure(command('check', site), root, { INIT_CWD: root });
}
