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

/** What a build writes for a host: no list of checksums can list it, because hosts read it and do not serve it. */
export const HOST_FILES = ['_headers', '_redirects', 'vercel.json', 'staticwebapp.config.json'] as const;

/** The folder for what a web server includes. */
export const SERVER_FOLDER = '_hosting';

/** What a file written for a host begins with, in a comment. */
export const HOST_MARK = 'Written by candor build';

/** The end of the address of its schema, where the file is JSON and can have no comment. */
export const HOST_SCHEMA_MARK = '#candor';

/** Settings that hosts read from the root of a site. */
const SETTINGS = [...HOST_FILES, SERVER_FOLDER, '.htaccess', '.domains'];

const USED = new Set([...OF_HOSTS, ...LEFT_BEHIND, ...SETTINGS].map((name) => name.toLowerCase()));

/** The name at the root of a path that hosts, Git, operating systems or Candor use, in any case; `undefined` for any other. */
export function usedRootName(path: string): string | undefined {
  const [name = ''] = path.replace(/^\/+/, '').split('/');
  const lower = name.toLowerCase();
  return USED.has(lower) || isWaiting(lower) ? name : undefined;
}
