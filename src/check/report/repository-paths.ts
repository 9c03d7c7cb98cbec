import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { SiteFolders } from '../read/disk.ts';

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/**
 * How a file of a trust center folder is called in the repository it is kept in: `src/content/organization.yaml`. Where
 * there is no repository, paths count from the folder that holds the content.
 */
export function repositoryPaths({ contentDir, publicDir }: SiteFolders): (file: string) => string {
  const root = repositoryOf(contentDir) ?? dirname(contentDir);
  return (file) => {
    const [top, ...rest] = file.split('/');
    const folder = top === 'public' ? publicDir : contentDir;
    return relative(root, join(folder, ...rest))
      .split(sep)
      .join('/');
  };
}
