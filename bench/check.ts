import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCandor } from './candor.ts';
import { least, measure, type Run } from './measure.ts';
import { type Builds } from './builds.ts';
import { ratio, report } from './table.ts';
import { against } from './target.ts';

const root = resolve(import.meta.dirname, '..');

/** How often each is run; the least counts. */
const RUNS = 5;

const fastest = (run: () => Run): Run => least(Array.from({ length: RUNS }, run));

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
 */
export function checkReport(builds: Builds): string {
  const site = builds.generated(100);
  const scratch = builds.at('astro');
  prepareAstro(scratch, site);
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };
  const parse = fastest(() => measure(['node', join('bench', 'parse.ts'), join(site, 'content')], root));
  const candor = fastest(() => checkCandor(site));
  const astro = fastest(() =>
    measure(['node', join('node_modules', 'astro', 'bin', 'astro.mjs'), 'check'], scratch, quiet),
  );
  return report(
    [
      ['a bare parse of the files', parse],
      ['check', candor],
      ['astro check, the same documents', astro],
    ],
    [ratio('check, to a bare parse', candor, parse, 3), ['check, s', ...against(candor.seconds, 1, 2), '']],
  );
}
