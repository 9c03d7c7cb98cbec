import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../../site/folder.ts';

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

/** Where a trust center lies. All are absolute. */
export interface SiteFolders {
  readonly contentDir: string;
  readonly publicDir: string;
  /** Fonts of its own for PDFs. */
  readonly fontsDir?: string | undefined;
}

const nothing = (): Uint8Array => new Uint8Array();

interface Walk {
  /** The real paths that links may lead to. */
  readonly roots: readonly string[];
  readonly entries: TreeEntry[];
}

/** The kind of what may be read. */
function readable(path: string, kind: 'file' | 'folder'): TreeEntry['kind'] {
  try {
    accessSync(path, kind === 'file' ? constants.R_OK : constants.R_OK | constants.X_OK);
    return kind;
  } catch {
    return 'unreadable';
  }
}

function kindOfLink(absolute: string, roots: readonly string[]): TreeEntry['kind'] {
  let target: string;
  try {
    target = realpathSync(absolute);
  } catch {
    return 'broken';
  }
  if (!roots.some((root) => isWithin(target, root))) return 'outside';
  return statSync(target).isFile() ? readable(target, 'file') : 'other';
}

function kindOf(entry: Dirent, absolute: string, roots: readonly string[]): TreeEntry['kind'] {
  if (entry.isSymbolicLink()) return kindOfLink(absolute, roots);
  if (entry.isDirectory()) return readable(absolute, 'folder');
  return entry.isFile() ? readable(absolute, 'file') : 'other';
}

function walk(folder: string, path: string, { roots, entries }: Walk): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const absolute = join(folder, entry.name);
    const at = `${path}/${entry.name}`;
    const kind = kindOf(entry, absolute, roots);
    const size = kind === 'file' ? statSync(absolute).size : 0;
    entries.push({ path: at, kind, size, read: kind === 'file' ? (from, to) => bytesOf(absolute, from, to) : nothing });
    if (kind === 'folder') walk(absolute, at, { roots, entries });
  }
}

const realFolder = (folder: string): string | undefined => {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
};

/** A file, or a part of it; the whole of what is large need not be in memory. */
function bytesOf(path: string, from?: number, to?: number): Uint8Array {
  if (from === undefined || to === undefined) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}

/** Lists a trust center folder from disk; a folder that is not there is empty. File contents are read when asked for. */
export function readTree({ contentDir, publicDir, fontsDir }: SiteFolders): Tree {
  const folders = Object.entries({ content: contentDir, public: publicDir, fonts: fontsDir }).flatMap(
    ([name, folder]) => {
      const root = folder === undefined ? undefined : realFolder(folder);
      return folder === undefined || root === undefined ? [] : [{ name, folder, root }];
    },
  );
  const roots = folders.map(({ root }) => root);
  const entries: TreeEntry[] = [];
  for (const { name, folder } of folders) {
    entries.push({ path: name, kind: 'folder', size: 0, read: nothing });
    walk(folder, name, { roots, entries });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
