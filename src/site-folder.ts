import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realPath } from './real-path.ts';

/** Where a trust center is read from. All paths are absolute, with symbolic links resolved. */
export interface SiteFolder {
  readonly dir: string;
  readonly contentDir: string;
  readonly publicDir: string;
  /** Fonts of its own for PDFs; it need not be there. */
  readonly fontsDir: string;
}

/**
 * The folder given (`DIR/content` and `DIR/public`), or the default trust center of this checkout (`src/content` and
 * `public`). The working folder has to be the root of the checkout. The folders need not be there.
 */
export function siteFolder(dir: string | undefined = process.env['TRUST_CENTER']): SiteFolder {
  const root = realPath(dir || process.cwd());
  return {
    dir: root,
    contentDir: realPath(dir ? join(root, 'content') : join(root, 'src', 'content')),
    publicDir: realPath(join(root, 'public')),
    fontsDir: join(root, 'fonts'),
  };
}

/** The as-of date that was asked for (YYYY-MM-DD); undefined leaves it to the sample's own date, or to today. */
export function requestedAsOf(): string | undefined {
  return process.env['CANDOR_AS_OF'] || undefined;
}

/** Where the site goes: an absolute path. */
export function outputFolder(): string {
  return resolve(process.env['CANDOR_OUT'] || 'dist');
}

/**
 * A cache of its own for each trust center, so that one never sees entries of another. The Markdown plugins are part
 * of the key: Astro keeps rendered Markdown by the digest of its source alone.
 */
export function cacheFolder(site: SiteFolder): string {
  const hash = createHash('sha256').update(site.contentDir);
  const plugins = resolve('src', 'markdown');
  for (const name of readdirSync(plugins).sort()) hash.update(readFileSync(join(plugins, name)));
  return resolve('node_modules', '.cache', 'candor', hash.digest('hex').slice(0, 16));
}
