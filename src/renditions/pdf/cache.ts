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

const folder = (): string => resolve('node_modules', '.cache', 'candor', 'pdf');

let swept = false;

/** Takes away what has not been used for a month, once in a run. */
function sweep(now: number): void {
  if (swept) return;
  swept = true;
  for (const name of readdirSync(folder())) {
    const file = join(folder(), name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && now - stats.mtimeMs > KEPT) rmSync(file, { force: true });
  }
}

/** A PDF made earlier from the same input, `undefined` where there is none. */
export function readCached(key: string): Uint8Array | undefined {
  const file = join(folder(), `${key}.pdf`);
  if (!existsSync(file)) return undefined;
  const now = new Date();
  utimesSync(file, now, now);
  return readFileSync(file);
}

/** Keeps a PDF for later builds. It appears whole or not at all, also to a build that runs beside. */
export function writeCached(key: string, bytes: Uint8Array): void {
  mkdirSync(folder(), { recursive: true });
  sweep(Date.now());
  const part = join(folder(), `${randomUUID()}.part`);
  writeFileSync(part, bytes);
  renameSync(part, join(folder(), `${key}.pdf`));
}
