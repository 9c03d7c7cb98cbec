import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCandor } from './candor.ts';
import { measure, type Run } from './measure.ts';
import { table } from './table.ts';

const root = resolve(import.meta.dirname, '..');

/** How often each is run. The fastest counts: what else the machine does only makes a run slower. */
const RUNS = 3;

const fastest = (run: () => Run): Run =>
  Array.from({ length: RUNS }, run).reduce((best, other) => (other.seconds < best.seconds ? other : best));

const contentConfig = (base: string): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  owner: z.string(),
  approvedBy: z.string(),
  approvedOn: z.coerce.date(),
  effective: z.coerce.date(),
  controls: z.array(z.string()),
  changes: z.array(z.string()).optional(),
});

export const collections = {
  policies: defineCollection({ loader: glob({ base: ${JSON.stringify(base)}, pattern: '*/*.mdx' }), schema }),
};
`;

/** An Astro site with nothing in it but a collection of the same documents. */
function prepareAstro(dir: string, site: string): void {
  mkdirSync(join(dir, 'src'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
  writeFileSync(join(dir, 'package.json'), '{ "name": "bench-astro", "type": "module" }\n');
  writeFileSync(join(dir, 'tsconfig.json'), '{ "extends": "astro/tsconfigs/strict" }\n');
  writeFileSync(
    join(dir, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\n\nexport default defineConfig({ integrations: [mdx()] });\n",
  );
  writeFileSync(join(dir, 'src', 'content.config.ts'), contentConfig(join(site, 'content', 'policies')));
}

/**
 * How long `check` takes on a trust center, beside a bare parse of the same files and beside `astro check` on a site that
 * holds the same documents and nothing else; the start of Node is in each.
 *
 * @param site a generated trust center
 * @param scratch a folder to make the Astro site in
 */
export function checkReport(site: string, scratch: string): string {
  prepareAstro(scratch, site);
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };
  const parse = fastest(() => measure(['node', join('bench', 'parse.ts'), join(site, 'content')], root));
  const candor = fastest(() => checkCandor(site));
  const astro = fastest(() =>
    measure(['node', join('node_modules', 'astro', 'bin', 'astro.mjs'), 'check'], scratch, quiet),
  );
  const row = (name: string, { seconds, memory }: Run): string[] => [
    name,
    seconds.toFixed(2),
    memory.toFixed(0),
    (seconds / candor.seconds).toFixed(2),
  ];
  return table(
    [`fastest of ${String(RUNS)}`, 'seconds', 'peak memory, MB', 'to check'],
    [
      row('a bare parse of the files', parse),
      row('check (target: under a second)', candor),
      row('astro check, the same documents', astro),
    ],
  );
}
