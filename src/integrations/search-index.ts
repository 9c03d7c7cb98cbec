import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertNone, indexLanguage, type SearchFile, searchFiles } from './search-files.ts';
import { searchPreview } from './search-preview.ts';

/** Where the index lies within the site. */
const FOLDER = 'pagefind';

/** The search index: made of the finished pages after a build, and on demand in the preview. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        searchPreview(server, base, `${base}${FOLDER}/`);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await searchFiles(
          async (index) => {
            const { errors } = await index.addDirectory({ path: folder });
            assertNone(errors);
          },
          indexLanguage(readFileSync(join(folder, 'data/organization.json'), 'utf8')),
        );
        writeFiles(join(folder, FOLDER), files);
      },
    },
  };
}

function writeFiles(folder: string, files: readonly SearchFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
