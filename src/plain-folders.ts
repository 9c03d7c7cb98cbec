import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { SiteFolder } from './site-folder.ts';

/** Characters that mean something in an address. Astro and Vite take paths for addresses in many places. */
const OF_ADDRESSES = sep === '/' ? /[#?%\\\p{Cc}]/u : /[#?%]/;

/** What Astro is told of a trust center. */
export interface PlainFolders {
  readonly contentDir: string;
  readonly publicDir: string;
  /** Whether they are symbolic links, which must not be resolved. */
  readonly areLinks: boolean;
}

/**
 * The folders of a trust center under paths that Astro and Vite can use. Where their own contain `#`, `?` or `%`, symbolic links
 * to them are made in the cache folder.
 */
export function plainFolders({ contentDir, publicDir }: SiteFolder): PlainFolders {
  const areLinks = [contentDir, publicDir].some((path) => OF_ADDRESSES.test(path));
  return areLinks
    ? { contentDir: linkTo(contentDir), publicDir: linkTo(publicDir), areLinks }
    : { contentDir, publicDir, areLinks };
}

function linkTo(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const link = resolve('node_modules', '.cache', 'candor', 'folders', name);
  mkdirSync(dirname(link), { recursive: true });
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(folder, link, 'junction');
  return link;
}
