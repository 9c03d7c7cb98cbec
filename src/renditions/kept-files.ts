import { createHash, type Hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Files that no build has asked for in this time go, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** What earlier builds made, by the hash of what it is made from. */
export interface KeptFiles {
  /** `undefined` where there is none, or where its file was changed since it was written. */
  read: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** It appears whole or not at all, also to a build that runs beside. */
  write: (key: string, bytes: Uint8Array) => void;
}

/** Bytes of a checksum (SHA-256). */
const CHECKSUM_LENGTH = 32;

/** Stands before the content in each file. The key is in it, so that no entry can pass for another. */
const checksumOf = (key: string, bytes: Uint8Array): Buffer => createHash('sha256').update(key).update(bytes).digest();

/** Takes away what has not been used for a month. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && now - stats.mtimeMs > KEPT) rmSync(file, { force: true });
  }
}

/** The bytes of a file; `undefined` where there is no file that can be read. */
function bytesOf(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The files of one kind that builds keep for each other. */
export function keptFiles(kind: string): KeptFiles {
  const folder = (): string => resolve('node_modules', '.cache', 'candor', kind);
  const fileOf = (key: string): string => join(folder(), `${key}.${kind}`);
  let swept = false;
  return {
    read(key) {
      const file = fileOf(key);
      const bytes = bytesOf(file);
      const content = bytes?.subarray(CHECKSUM_LENGTH);
      if (
        bytes === undefined ||
        content === undefined ||
        !checksumOf(key, content).equals(bytes.subarray(0, CHECKSUM_LENGTH))
      ) {
        rmSync(file, { recursive: true, force: true });
        return undefined;
      }
      const now = new Date();
      utimesSync(file, now, now);
      return content;
    },
    write(key, bytes) {
      mkdirSync(folder(), { recursive: true });
      if (!swept) sweep(folder(), Date.now());
      swept = true;
      const part = join(folder(), `${randomUUID()}.part`);
      writeFileSync(part, Buffer.concat([checksumOf(key, bytes), bytes]));
      renameSync(part, fileOf(key));
    },
  };
}

/** PDFs. */
export const keptPdfs = keptFiles('pdf');

/** The code that makes renditions, and the versions of the libraries it uses. */
const CODE = ['catalog', 'frameworks', 'integrity', 'model', 'renditions', 'schemas', 'site', 'words'].map((name) =>
  resolve('src', name),
);
const LIBRARIES = ['package-lock.json', 'installed.json'].map((name) => resolve(name));

/** Whether there is a file at a path, or a link to one. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Adds the files of a folder that pass, in order, to a hash; a folder need not be there. */
export function addFolder(hash: Hash, folder: string, passes: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(passes).sort();
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
}

let known: string | undefined;

/** The hash of the code and of the libraries, neither of which changes while a build runs. */
export function codeFingerprint(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const file of LIBRARIES.filter((name) => existsSync(name))) hash.update(readFileSync(file));
  for (const folder of CODE) addFolder(hash, folder, (name) => /\.(?:[jt]s|typ|json)$/.test(name));
  known = hash.digest('hex');
  return known;
}
