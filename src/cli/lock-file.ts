import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from './command.ts';
import { errorCode } from './disk-error.ts';
import { identityOf } from './process-identity.ts';

/** How often the holder of a lock shows that it still runs, in milliseconds. */
const SIGN_OF_LIFE = 5_000;

/** Without a sign of life for so long, a holder that cannot be looked up is taken for gone. */
const PATIENCE = 60_000;

const content = z.object({
  pid: z.int().positive(),
  started: z.string().optional(),
  space: z.string().optional(),
});

/** A file that one process at a time holds. */
export interface LockFile {
  /** Gives the function that lets go of it; where another process holds it, that one's number. */
  take: () => (() => void) | number;
}

/** The locks that this process holds, for a file with its number may also be left by an earlier one. */
const held = new Set<string>();

/** @param file an absolute path in a folder that is there */
export function lockFile(file: string): LockFile {
  return {
    take() {
      const mine = JSON.stringify(identityOf(process.pid) ?? { pid: process.pid });
      for (;;) {
        if (create(file, mine)) return hold(file, mine);
        const text = textOf(file);
        const pid = text === undefined ? undefined : holderIn(file, text);
        if (pid !== undefined) return pid;
        if (text !== undefined) removeStale(file, text);
      }
    },
  };
}

/** Writes the file with all that is in it at once, so that nobody reads it half written. */
function create(file: string, text: string): boolean {
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, text);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // A file system without hard links.
    return createAnew(file, text);
  } finally {
    rmSync(part, { force: true });
  }
}

function createAnew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (errorCode(error) !== 'EISDIR') throw error;
    throw new UsageError(`${file} is a folder, and a lock file has to go there. Delete the folder.`, { cause: error });
  }
}

function hold(file: string, text: string): () => void {
  held.add(file);
  const timer = setInterval(() => {
    if (textOf(file) === text) utimesSync(file, new Date(), new Date());
  }, SIGN_OF_LIFE);
  timer.unref();
  return () => {
    clearInterval(timer);
    held.delete(file);
    if (textOf(file) === text) rmSync(file, { force: true });
  };
}

/** The number of the process that holds the lock; `undefined` where it is gone, or nobody can tell who it was. */
function holderIn(file: string, text: string): number | undefined {
  const found = parsed(text);
  if (found === undefined) return undefined;
  const { pid, started, space } = found;
  const own = identityOf(process.pid)?.space;
  if (space === own && pid === process.pid) return held.has(file) ? pid : undefined;
  if (space !== undefined && space === own) return identityOf(pid)?.started === started ? pid : undefined;
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < PATIENCE ? pid : undefined;
}

function parsed(text: string): z.output<typeof content> | undefined {
  try {
    return content.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Removes a lock that was found to be stale, and no other that has taken its place meanwhile. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (textOf(aside) !== text) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
