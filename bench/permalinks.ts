import { globSync } from 'node:fs';

/** The permalinks of a finished site's policies: `/policies/policy-1/1.0/`. */
export function sitePermalinks(dir: string): string[] {
  return globSync('policies/*/*.*/index.html', { cwd: dir })
    .sort()
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}
