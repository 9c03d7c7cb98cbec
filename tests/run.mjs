// Runs every step that must pass before a change is merged, and stops at the first failure.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NPM = ['npm', 'run', '--silent'];
const CANDOR = ['node', 'src/cli/candor.mjs'];
const examples = existsSync('examples') ? readdirSync('examples').map((name) => join('examples', name)) : [];

/** @type {[name: string, ...command: string[]][]} */
const steps = [
  ['format', ...NPM, 'format:check'],
  // Before lint, which reads the types that `astro check` writes.
  ['types', ...NPM, 'types'],
  ['lint', ...NPM, 'lint'],
  ['dead code', ...NPM, 'dead-code'],
  ['unit tests', ...NPM, 'test:unit'],
  ['regular expressions', ...NPM, 'test:patterns'],
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
  ['tests in a browser', ...NPM, 'test:e2e'],
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
