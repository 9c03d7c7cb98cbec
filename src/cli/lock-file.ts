import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { UsageError } from './command.ts';
import { errorCode } from './reported-once.ts';

/** A process, such that no other ever has all three in common. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of its system. */
  readonly started: string;
  /** Where its number counts: the machine since it was started, and there the PID namespace (a container has its own). */
  readonly space: string;
}

/** The fields of a process from the third on, which follow its name in parentheses (proc_pid_stat(5)). */
const statOf = (pid: number | 'self'): { pid: number; fields: string[] } => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return { pid: Number.parseInt(text), fields: text.slice(text.lastIndexOf(')') + 2).split(' ') };
};

/** Field 22 of the 52. */
const START_TIME = 22 - 3;

function onLinux(pid: number): ProcessIdentity | undefined {
  // Where /proc is that of another namespace, its numbers are not ours.
  if (statOf('self').pid !== process.pid) return undefined;
  const space = `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  return { pid, space, started: statOf(pid).fields[START_TIME] ?? '' };
}

function onOtherUnix(pid: number): ProcessIdentity | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return status === 0 ? { pid, space: hostname(), started: stdout.trim() } : undefined;
}

/** The process that has a number now; `undefined` where there is none, or the system does not say when it started. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  try {
    if (process.platform === 'win32') return undefined;
    return process.platform === 'linux' ? onLinux(pid) : onOtherUnix(pid);
  } catch {
    return undefined;
  }
}

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
function lockFile(file: string): LockFile {
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

const MODULE_LISTS = ['content-modules.mjs', 'content-assets.mjs'];
const POLL_MS = 200;

/**
 * Builds of one checkout take turns. Astro writes the list of a site's MDX modules to `.astro/` of the checkout, where
 * a second build would find those of the first; for the same reason the lists of an earlier build are removed.
 * Gives back the function that ends the turn.
 */
export async function waitForTurn(root: string): Promise<() => void> {
  const file = join(root, 'node_modules', '.cache', 'candor', 'build.lock');
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockFile(file);
  let taken = lock.take();
  if (typeof taken === 'number') {
    console.log(
      `Waiting for another build of this checkout to end (process ${taken}). If none is running, delete ${file}`,
    );
  }
  while (typeof taken === 'number') {
    await wait(POLL_MS);
    taken = lock.take();
  }
  for (const name of MODULE_LISTS) rmSync(join(root, '.astro', name), { force: true });
  return taken;
}

/**
 * Does the work of a build in its turn. Work that fails keeps the turn until the process ends: what else it had begun goes on,
 * and would write into the next build.
 */
export async function inTurn<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const endTurn = await waitForTurn(root);
  try {
    const result = await work();
    endTurn();
    return result;
  } catch (error) {
    process.once('exit', endTurn);
    throw error;
  }
}
