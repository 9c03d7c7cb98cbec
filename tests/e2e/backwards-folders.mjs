// Loaded before a command (`node --import`): folders are listed the other way round, as another disk may list them.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir } = fs;
const { readdir: readdirPromise } = fs.promises;

/**
 * @template Listed
 * @param {Listed} listed
 * @returns {Listed}
 */
const backwards = (listed) => (Array.isArray(listed) ? /** @type {Listed} */ (listed.toReversed()) : listed);

Object.assign(fs, {
  /** @param {Parameters<typeof readdirSync>} args */
  readdirSync: (...args) => backwards(readdirSync(...args)),
  /** @param {unknown[]} args */
  readdir: (...args) => {
    const done = /** @type {(error: unknown, listed: unknown) => void} */ (args.at(-1));
    Reflect.apply(readdir, fs, [
      ...args.slice(0, -1),
      /** @param {unknown} error @param {unknown} listed */ (error, listed) => {
        done(error, backwards(listed));
      },
    ]);
  },
});
Object.assign(fs.promises, {
  /** @param {Parameters<typeof readdirPromise>} args */
  readdir: async (...args) => backwards(await readdirPromise(...args)),
});
syncBuiltinESMExports();
