// Runs every step that must pass before a change is merged, two at a time, and stops at the first failure.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {[name: string, command: string, ...args: string[]]} Step */

const CANDOR = 'src/cli/candor.mjs';
const examples = existsSync('examples') ? readdirSync('examples').map((name) => join('examples', name)) : [];

/**
 * @param {string} name
 * @param {string} script
 * @returns {Step}
 */
const script = (name, script) => [name, 'npm', 'run', '--silent', script];

/**
 * @param {string} name of a site
 * @param {string[]} options
 * @returns {Step}
 */
const check = (name, options) => [`check ${name}`, 'node', CANDOR, 'check', '--strict', ...options];

const formattingAndChecks = [
  script('format', 'format:check'),
  script('dead code', 'dead-code'),
  check('the default site', []),
  ...examples.map((dir) => check(dir, ['--max-warnings', '0', '--site', dir])),
];

/**
 * Parts that run one after another; the lanes of a part run at once. Lint reads the types of the content, which every build
 * writes again, so it ends before the first build.
 *
 * @type {Step[][][]}
 */
const parts = [
  [[['types of the content', 'npx', 'astro', 'sync']]],
  [[script('types', 'types'), ...formattingAndChecks], [script('lint', 'lint')]],
  [
    [['build', 'node', CANDOR, 'build'], script('tests in a browser', 'test:e2e')],
    [script('unit tests', 'test:unit'), script('regular expressions', 'test:patterns')],
  ],
];

const isWindows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let failed = '';

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    failed = `stopped by ${signal}`;
    stopAll();
  });

const began = performance.now();
for (const lanes of parts) await Promise.all(lanes.map(runLane));
const count = parts.flat(2).length;
console.log(failed ? `\nTESTS FAILED: ${failed}` : `\nTESTS PASSED: ${count} steps in ${seconds(began)}`);
process.exitCode = failed ? 1 : 0;

/** @param {Step[]} steps */
async function runLane(steps) {
  for (const [name, command, ...args] of steps) {
    if (failed) return;
    console.log(`== ${name}`);
    const start = performance.now();
    const { status, output } = await run(command, args);
    // Stopped because the other lane failed: its own output says nothing.
    if (failed) return;
    console.log(`\n${output}== ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds(start)}\n`);
    if (status === 0) continue;
    failed = name;
    stopAll();
  }
}

/** Stops each command as Ctrl-C does: npm and all that it started. */
function stopAll() {
  for (const { pid } of running) if (pid !== undefined) process.kill(isWindows ? pid : -pid, 'SIGINT');
}

/**
 * What a command printed is shown when it ends, so that the lines of two commands do not mix.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    // In a group of its own, where there are such: a signal reaches all of it.
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
      detached: !isWindows,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
      });
    child.on('error', reject);
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status, output });
    });
  });
}

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
