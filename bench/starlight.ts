import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateStarlightPages } from './generate.ts';
import { measure, type Run } from './measure.ts';

const ASTRO = '7.3.4';
const STARLIGHT = '0.42.4';
const MARKDOWN_REMARK = '7.3.0';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://trust.bench.example',
  integrations: [starlight({ title: 'Bench' })],
});
`;

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Installs Starlight from npm into a folder and gives it the documents Candor builds, one page a version. */
export function prepareStarlight(dir: string, versions: number, words: number): void {
  mkdirSync(join(dir, 'src', 'content', 'docs'), { recursive: true });
  const dependencies = { '@astrojs/markdown-remark': MARKDOWN_REMARK, '@astrojs/starlight': STARLIGHT, astro: ASTRO };
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'bench-starlight', type: 'module', dependencies }));
  writeFileSync(join(dir, 'astro.config.mjs'), config);
  writeFileSync(join(dir, 'src', 'content.config.ts'), contentConfig);
  writeFileSync(join(dir, 'src', 'content', 'docs', 'index.mdx'), '---\ntitle: Bench\n---\n\nPolicies.\n');
  generateStarlightPages(dir, versions, words);
  measure(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], dir);
}

/** Builds it from nothing, its search included. */
export function buildStarlight(dir: string): Run {
  for (const folder of ['dist', '.astro', join('node_modules', '.astro')]) {
    rmSync(join(dir, folder), { recursive: true, force: true });
  }
  return measure(['node', join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], dir, {
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}
