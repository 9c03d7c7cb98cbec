import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it. Both are absolute; `content/..x` lies in `content`. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The path with every symbolic link in it resolved. The end of the path need not be there.
 *
 * @throws {Error} where a link leads nowhere or in a circle, or a part of the path may not be read
 */
export function realPath(path: string): string {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  const entry = lstatSync(absolute, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) assertLeadsSomewhere(absolute);
  return entry || parent === absolute ? realpathSync(absolute) : join(realPath(parent), basename(absolute));
}

function assertLeadsSomewhere(link: string): void {
  try {
    realpathSync(link);
  } catch (error) {
    throw new BrokenLink(link, readlinkSync(link), { cause: error });
  }
}

/** A symbolic link that leads nowhere, or in a circle. */
export class BrokenLink extends Error {
  override name = 'BrokenLink';

  constructor(link: string, target: string, options: ErrorOptions) {
    super(`${link} is a symbolic link to ${target}, which cannot be reached`, options);
  }
}

/** Where a trust center is read from. All paths are absolute, with symbolic links resolved. */
export interface SiteFolder {
  readonly dir: string;
  readonly contentDir: string;
  readonly publicDir: string;
  /** Fonts of its own for PDFs; it need not be there. */
  readonly fontsDir: string;
}

/** The user's folder where Candor is installed as a package; undefined in a checkout of Candor. */
export const projectFolder = (): string | undefined => process.env['CANDOR_PROJECT'] || undefined;

/** The folder of an npm package as the code in the working folder finds it; undefined where it is not installed. */
export function packageFolder(name: string): string | undefined {
  const { resolve: found } = createRequire(resolve('package.json'));
  return found
    .paths(name)
    ?.map((folder) => join(folder, name))
    .find((folder) => existsSync(folder));
}

/**
 * The folder given (`DIR/content` and `DIR/public`). Without one it is the user's folder where Candor is a package, and in a
 * checkout, whose root is the working folder, its default trust center (`src/content` and `public`). The folders need
 * not be there.
 */
export function siteFolder(dir: string | undefined = process.env['TRUST_CENTER']): SiteFolder {
  const given = dir || projectFolder();
  const root = realPath(given ?? process.cwd());
  return {
    dir: root,
    contentDir: realPath(given ? join(root, 'content') : join(root, 'src', 'content')),
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
  return resolve(projectFolder() ?? '.', process.env['CANDOR_OUT'] || 'dist');
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
