// All that has to hold before a change is merged, step by step; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CANDOR = ['node', 'src/cli/candor.mjs'];
const examples = existsSync('examples') ? readdirSync('examples').map((name) => join('examples', name)) : [];

/** @type {[name: string, ...command: string[]][]} */
const steps = [
  ['format', 'prettier', '--check', '.'],
  // Before the lint rules, which read the types that it writes.
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'hint'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['dead code', 'knip'],
  ['unit tests', 'vitest', 'run'],
  ['check the default site', ...CANDOR, 'check', '--strict'],
  ...examples.map(
    (dir) =>
      /** @type {[string, ...string[]]} */ ([
        `check ${dir}`,
        ...CANDOR,
        'check',
        '--strict',
        '--max-warnings',
        '0',
        '--site',
        dir,
      ]),
  ),
  ['build', ...CANDOR, 'build'],
  ['tests in a browser', 'playwright', 'test'],
];

const began = performance.now();
for (const [name, command = '', ...args] of steps) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(start)}`);
  if (status !== 0) {
    console.log(`\nTESTS FAILED: ${name}`);
    process.exit(1);
  }
}
console.log(`\nTESTS PASSED: ${steps.length} steps in ${seconds(began)}`);

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
