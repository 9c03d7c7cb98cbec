import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';
import type { Source } from './source.ts';

/** A site in a folder; every file in it can be told. */
export function folderSource(folder: string): Source {
  return {
    name: folder,
    read: (path) => {
      const file = join(folder, path);
      return Promise.resolve(existsSync(file) ? readFileSync(file) : undefined);
    },
    others: (listed) => Promise.resolve(listFiles(folder).filter((path) => !listed.has(path))),
  };
}
