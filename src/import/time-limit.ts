import { createContext, Script } from 'node:vm';

/** Milliseconds that a step of the import may take for one file; ordinary files take a few hundredths of a second. */
const LONGEST = 60_000;

/** Only scripts have a time limit, so one calls the work. */
const caller = new Script('work()');
const globals: { work?: () => unknown } = {};
const context = createContext(globals);

/** A file takes so long that something in it must be extraordinary. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/**
 * Does something, and ends it where it takes too long, in the middle of matching a pattern too.
 * @throws TookTooLong
 */
export function withinTime<T>(work: () => T, limit = LONGEST): T {
  try {
    globals.work = work;
    return caller.runInContext(context, { timeout: limit }) as T;
  } catch (error) {
    // An error of another context is no `Error` of this one.
    const isLimit =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (!isLimit) throw error;
    throw new TookTooLong(
      `The import of this file was stopped after ${limit / 1000} seconds: split it, or delete lines of signs without words.`,
    );
  }
}
