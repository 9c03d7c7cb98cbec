// Replaces a site and is killed at one step: node killed-replacement.mjs OUT FINISHED STEP. Prints the steps that were done.
import { cpSync, renameSync, writeSync } from 'node:fs';
import { replaceOutput } from '../../../src/cli/replace-output.ts';

const [out = '', finished = '', step = ''] = process.argv.slice(2);
let count = 0;

function next() {
  count += 1;
  if (count === Number(step)) process.kill(process.pid, 'SIGKILL');
  writeSync(1, '.');
}

replaceOutput(out, finished, {
  rename: (from, to) => {
    next();
    renameSync(from, to);
  },
  copy: (from, to) => {
    next();
    cpSync(from, to, { recursive: true });
  },
});
