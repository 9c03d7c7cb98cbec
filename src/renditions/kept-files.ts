import { randomUUID } from 'node:crypto';
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
  has: (key: string) => boolean;
  /** `undefined` where there is none. */
  read: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** It appears whole or not at all, also to a build that runs beside. */
  write: (key: string, bytes: Uint8Array) => void;
}

/** Takes away what has not been used for a month. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && now - stats.mtimeMs > KEPT) rmSync(file, { force: true });
  }
}

/** The files of one kind that builds keep for each other. */
export function keptFiles(kind: string): KeptFiles {
  const folder = (): string => resolve('node_modules', '.cache', 'candor', kind);
  const fileOf = (key: string): string => join(folder(), `${key}.${kind}`);
  let swept = false;
  return {
    has: (key) => existsSync(fileOf(key)),
    read(key) {
      const file = fileOf(key);
      if (!existsSync(file)) return undefined;
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    },
    write(key, bytes) {
      mkdirSync(folder(), { recursive: true });
      if (!swept) sweep(folder(), Date.now());
      swept = true;
      const part = join(folder(), `${randomUUID()}.part`);
      writeFileSync(part, bytes);
      renameSync(part, fileOf(key));
    },
  };
}

/** PDFs. */
export const keptPdfs = keptFiles('pdf');
