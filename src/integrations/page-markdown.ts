import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { twinOf } from '../catalog/served-paths.ts';
import { inThread } from '../renditions/threads/pool.ts';
import { asOfIn } from './integrity.ts';

/**
 * Writes pages as Markdown, made of the HTML that the build has written. A page names its Markdown in its head; that of
 * documents and comparisons has a route of its own, and is there already.
 */
export function pageMarkdown(): AstroIntegration {
  return {
    name: 'page-markdown',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const asOf = asOfIn(folder);
        const write = async (pathname: string): Promise<void> => {
          const page = join(folder, pathname, 'index.html');
          const twin = twinOf(`/${pathname}`);
          if (!existsSync(page) || existsSync(join(folder, twin))) return;
          const html = readFileSync(page, 'utf8');
          if (html.includes(`${twin}"`)) writeFileSync(join(folder, twin), await inThread('page', { html, asOf }));
        };
        await Promise.all(pages.map(({ pathname }) => write(pathname)));
      },
    },
  };
}
