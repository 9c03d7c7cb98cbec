/** Where a finished site waits within the folder that it is to replace. It is complete, or not there. */
export const NEXT = '.candor-next';

/** Where the earlier site is until the next one is in its place. */
export const PREVIOUS = '.candor-previous';

/** Where a finished site is copied to from another file system. */
export const PART = '.candor-part';

/** Whether a path in the folder of a site is of one that waits there to be put in place, or to be deleted. */
export function isWaiting(path: string): boolean {
  const [name = ''] = path.replace(/^\/+/, '').split('/');
  return name === NEXT || name === PREVIOUS || name.startsWith(PART);
}

/** What version control and hosts keep beside a site, at its root. Unless the site itself lists them, builds leave them there. */
export const OF_HOSTS: ReadonlySet<string> = new Set([
  '.git',
  '.gitignore',
  '.gitattributes',
  '.github',
  '.nojekyll',
  'CNAME',
  'lost+found',
]);

/** What operating systems leave in any folder that is opened. It is deleted with the folder. */
export const LEFT_BEHIND: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Settings that hosts read from the root of a site. */
const SETTINGS = ['_headers', '_redirects', '.htaccess', '.domains'];

const USED = new Set([...OF_HOSTS, ...LEFT_BEHIND, ...SETTINGS].map((name) => name.toLowerCase()));

/** The name at the root of a path that hosts, Git, operating systems or Candor use, in any case; `undefined` for any other. */
export function usedRootName(path: string): string | undefined {
  const [name = ''] = path.replace(/^\/+/, '').split('/');
  const lower = name.toLowerCase();
  return USED.has(lower) || isWaiting(lower) ? name : undefined;
}
