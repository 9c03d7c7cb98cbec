import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { workerData } from 'node:worker_threads';

/** A picture that is damaged once the gate, which has a thread of its own, has read it. */
const { readFileSync } = fs;
if (workerData?.site === undefined) {
  const damaged = (/** @type {[fs.PathOrFileDescriptor]} */ ...args) =>
    String(args[0]).endsWith('late.svg') ? Buffer.from('<svg') : readFileSync(...args);
  Object.assign(fs, { readFileSync: damaged });
  syncBuiltinESMExports();
}
