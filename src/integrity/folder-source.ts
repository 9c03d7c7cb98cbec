import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { limitsOf, sizeWords, TooMuch } from './limits.ts';
import { listFiles } from './list-files.ts';
import type { Source } from './source.ts';

/** A site in a folder; every file in it can be told. */
export function folderSource(folder: string): Source {
  return {
    name: folder,
    read: async (path) => {
      const file = join(folder, path);
      const stats = await stat(file).catch(() => undefined);
      if (stats === undefined) return undefined;
      const { bytes } = limitsOf(path);
      if (!stats.isFile()) throw new Error('it is not a file');
      if (stats.size > bytes) throw new TooMuch(`${path} is larger than ${sizeWords(bytes)}`);
      return readFile(file);
    },
    others: (listed) => Promise.resolve(listFiles(folder).filter((path) => !listed.has(path))),
  };
}
