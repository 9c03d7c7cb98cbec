import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_LIST } from '../integrity/checksum-list.ts';
import { UsageError } from './command.ts';
import { diskReason, errorCode } from './reported-once.ts';
import { isWaiting, NEXT, PART, PREVIOUS } from '../site/root-names.ts';
import { assertReplaceable, cannotBuildInto, listedIn, rootNames, SIGNATURES } from './output-folder.ts';

/** What is asked of the disk; tests let it fail. */
export interface Disk {
  readonly rename: (from: string, to: string) => void;
  readonly copy: (from: string, to: string) => void;
}

const realDisk: Disk = {
  rename: renameSync,
  copy: (from, to) => {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  },
};

/** Renames in the order they were done. */
type Moves = { readonly from: string; readonly to: string }[];

const remove = (path: string): void => {
  rmSync(path, { recursive: true, force: true });
};

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Puts a finished site into a folder in place of the earlier one. It is first brought into the folder whole, as `NEXT`; then
 * what lies at the root changes places, name by name, and the earlier site is deleted last, from `PREVIOUS`. The folder itself
 * stays, for it may be a mount, or be served.
 *
 * A failure leaves the earlier site as it was. After a kill `completeReplacement` goes on.
 *
 * @param target a real path
 * @throws UsageError saying what the disk does not allow, or which file is in the way
 */
export function replaceOutput(target: string, finished: string, disk: Disk = realDisk): void {
  const isNew = !existsSync(target);
  try {
    mkdirSync(target, { recursive: true });
    assertReplaceable(target);
    assertNothingInTheWay(target, finished);
    bringIn(target, finished, disk);
    swapOrUndo(target, disk);
  } catch (error) {
    if (isNew) removeEmpty(target);
    const reason = diskReason(error);
    throw reason === undefined ? error : cannotBuildInto(target, `${reason}. Nothing there has changed`);
  }
  clear(target);
}

/**
 * Completes what a build that was killed had begun: the site it had finished is put in place, or what is left of it is deleted.
 *
 * @throws UsageError saying what the disk does not allow, or which file no build wrote
 */
export function completeReplacement(target: string, disk: Disk = realDisk): void {
  if (!existsSync(target)) return;
  try {
    if (isThere(join(target, NEXT))) {
      assertReplaceable(target);
      swap(target, disk, []);
    }
  } catch (error) {
    const reason = diskReason(error);
    throw reason === undefined ? error : cannotBuildInto(target, `${reason}. An earlier build was stopped there`);
  }
  clear(target);
}

/** Deletes the earlier site, and parts of sites that were not brought in. */
function clear(target: string): void {
  try {
    for (const name of readdirSync(target)) {
      if (isWaiting(name)) remove(join(target, name));
    }
  } catch (error) {
    const reason = diskReason(error) ?? String(error);
    throw new UsageError(`The site is in ${target}, but files of an earlier one cannot be deleted: ${reason}.`);
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something after all.
  }
}

/** @throws UsageError where the site has a file of the name of one that was there beside the earlier site, or of a build's own. */
function assertNothingInTheWay(target: string, finished: string): void {
  if (isThere(join(target, NEXT))) {
    throw cannotBuildInto(target, 'another build is putting its site in place there. Build again when it has ended');
  }
  const own = readdirSync(finished).find(isWaiting);
  if (own !== undefined) {
    throw cannotBuildInto(target, `the site has ${own}, a name that builds use for their own files`);
  }
  const earlier = rootNames(listedIn(target) ?? []);
  const taken = readdirSync(finished).find((name) => !earlier.has(name) && isThere(join(target, name)));
  if (taken !== undefined) throw cannotBuildInto(target, `the site has ${taken}, and there is one that no build wrote`);
}

function bringIn(target: string, finished: string, { rename, copy }: Disk): void {
  const next = join(target, NEXT);
  try {
    rename(finished, next);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    // Copied under another name first, so that `NEXT` is complete whenever it is there.
    const part = newPart(target);
    try {
      copy(finished, part);
      rename(part, next);
    } finally {
      remove(part);
    }
  }
}

const newPart = (target: string): string => join(target, `${PART}-${randomUUID()}`);

/** A kill while it is deleted must not leave a part of it under the name of a complete one. */
function discardNext(target: string, { rename }: Disk): void {
  const part = newPart(target);
  rename(join(target, NEXT), part);
  remove(part);
}

function swapOrUndo(target: string, disk: Disk): void {
  const moves: Moves = [];
  try {
    swap(target, disk, moves);
  } catch (error) {
    for (const { from, to } of moves.reverse()) disk.rename(to, from);
    discardNext(target, disk);
    remove(join(target, PREVIOUS));
    throw error;
  }
}

/**
 * Lets `NEXT` and the earlier site change places. While the list of checksums is in `NEXT`, that of the earlier site is in its
 * place, so a swap that was cut off anywhere goes on when this is called again.
 *
 * @param moves gets each rename that was done
 */
function swap(target: string, { rename }: Disk, moves: Moves): void {
  const [next, previous] = [join(target, NEXT), join(target, PREVIOUS)];
  const move = (name: string, fromFolder: string, toFolder: string): void => {
    const [from, to] = [join(fromFolder, name), join(toFolder, name)];
    if (!isThere(from)) return;
    rename(from, to);
    moves.push({ from, to });
  };
  const exchange = (name: string): void => {
    move(name, target, previous);
    move(name, next, target);
  };
  mkdirSync(previous, { recursive: true });
  if (isThere(join(next, CHECKSUM_LIST))) {
    const last = new Set([CHECKSUM_LIST, ...SIGNATURES]);
    const names = rootNames(listedIn(next) ?? []);
    const gone = [...rootNames(listedIn(target) ?? [])].filter((name) => !names.has(name));
    for (const name of readdirSync(next).filter((name) => !last.has(name))) exchange(name);
    for (const name of [...gone, ...SIGNATURES]) move(name, target, previous);
    exchange(CHECKSUM_LIST);
  }
  for (const name of readdirSync(next)) exchange(name);
}
