import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'SHA256SUMS';

/** The checksum of every file of a folder but the list itself, a line each, as `sha256sum -c` reads it. */
function checksums(folder: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== join(folder, NAME))
    .map((path) => {
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return {
        path: path
          .slice(folder.length)
          .replace(/^[\\/]/, '')
          .replaceAll('\\', '/'),
        digest,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return lines.map(({ path, digest }) => `${digest}  ${path}\n`).join('');
}

/** Lists the checksums of the finished site; the last thing a build does, for it counts all that others wrote. */
export function checksumList(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir).replace(/[\\/]$/, '');
        writeFileSync(join(folder, NAME), checksums(folder));
      },
    },
  };
}
