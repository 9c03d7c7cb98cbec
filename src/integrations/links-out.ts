import type { AstroUserConfig } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin, realPath, type SiteFolder } from '../site/folder.ts';

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** The path of an address below the base path, decoded; `undefined` where it is not one. */
function pathOf(address: string, base: string): string | undefined {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    return decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : pathname);
  } catch {
    return undefined;
  }
}

/**
 * Keeps the preview from following a symbolic link in `public/` out of the trust center folder. The gate refuses such a link, but a
 * preview that runs when it is made would serve what it leads to.
 */
export function linksOut({ dir, publicDir }: SiteFolder): Plugins[number] {
  const leadsOut = (path: string): boolean => {
    const file = join(publicDir, path);
    return isWithin(file, publicDir) && existsSync(file) && !isWithin(realPath(file), dir);
  };
  return {
    name: 'links-out',
    apply: 'serve',
    configureServer({ middlewares, config }) {
      middlewares.use(({ url = '' }, response, next) => {
        const path = pathOf(url, config.base);
        if (path === undefined || path.includes('\0') || leadsOut(path)) response.writeHead(404).end();
        else next();
      });
    },
  };
}
