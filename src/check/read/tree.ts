/** What stands at one path of a trust center folder. */
export interface TreeEntry {
  /** From the trust center folder, with slashes: `content/organization.yaml`, `public/logo.svg`. */
  readonly path: string;
  /**
   * `outside`: a symbolic link that leaves the folder; `broken`: one that leads nowhere; `unreadable`: a file or folder
   * that whoever checks may not read; `other`: a socket and the like.
   */
  readonly kind: 'file' | 'folder' | 'outside' | 'broken' | 'unreadable' | 'other';
  /** Bytes, of a file. */
  readonly size: number;
  /** The bytes of a file, or those from one position to before another. */
  read(from?: number, to?: number): Uint8Array;
}

/** Everything in a trust center folder, a folder before what is in it. */
export type Tree = readonly TreeEntry[];

const encoder = new TextEncoder();

const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

const fileEntry = (path: string, bytes: Uint8Array): TreeEntry => ({
  path,
  kind: 'file',
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
});

const folderEntry = (path: string): TreeEntry => ({ path, kind: 'folder', size: 0, read: () => new Uint8Array() });

/** What a file of a tree without a disk holds: text, bytes, a symbolic link out of the folder, or what may not be read. */
export type FileContents = string | Uint8Array | { readonly link: string } | { readonly unreadable: true };

function entryOf(path: string, contents: FileContents): TreeEntry {
  if (typeof contents === 'string') return fileEntry(path, encoder.encode(contents));
  if (contents instanceof Uint8Array) return fileEntry(path, contents);
  const kind = 'link' in contents ? 'outside' : 'unreadable';
  return { path, kind, size: 0, read: () => new Uint8Array() };
}

/** A tree without a disk, from what its files hold, by path. */
export function treeOf(files: Readonly<Record<string, FileContents>>): Tree {
  const folders = new Set(Object.keys(files).flatMap(foldersOf));
  const entries = Object.entries(files).map(([path, contents]) => entryOf(path, contents));
  return [...[...folders].map(folderEntry), ...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A tree with other files put over it. */
export function withFiles(tree: Tree, files: Readonly<Record<string, FileContents>>): Tree {
  const added = treeOf(files);
  const paths = new Set(tree.filter(({ kind }) => kind === 'folder').map(({ path }) => path));
  const isNew = ({ path, kind }: TreeEntry) => kind !== 'folder' || !paths.has(path);
  const kept = tree.filter(({ path }) => !Object.hasOwn(files, path));
  return [...kept, ...added.filter(isNew)].sort((a, b) => (a.path < b.path ? -1 : 1));
}
