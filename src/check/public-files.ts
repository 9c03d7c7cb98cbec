import type { Tree, TreeEntry } from './read/tree.ts';

/** A file under `public/`, which is served as it is. */
interface PublicFile {
  /** From the root of the site: `/logo.svg`. */
  readonly path: string;
  readonly entry: TreeEntry;
}

/** The files under `public/`. */
export function publicFiles({ tree }: { readonly tree: Tree }): PublicFile[] {
  return tree
    .filter(({ path, kind }) => kind === 'file' && path.startsWith('public/'))
    .map((entry) => ({ path: entry.path.slice('public'.length), entry }));
}

/** The addresses of what is served from `public/`. */
export const publicPaths = (site: { readonly tree: Tree }): string[] => publicFiles(site).map(({ path }) => path);
