import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../../real-path.ts';
import type { Tree, TreeEntry } from './tree.ts';

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
