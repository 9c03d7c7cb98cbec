import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Run {
  /** Wall-clock time in seconds. */
  seconds: number;
  /** Processor time of all its Node processes and their threads, in seconds: less moved by what else the machine does. */
  cpu: number;
  /** Peak resident memory of the largest process, in MB. */
  memory: number;
}

const reporter = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;

/**
 * Runs a command to its end and measures it.
 *
 * @throws {Error} with what the command printed, where it fails
 */
export function measure(command: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const [program = '', ...args] = command;
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-usage-'));
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env, BENCH_USAGE: folder, NODE_OPTIONS: `--import ${reporter}` },
  });
  const seconds = (performance.now() - start) / 1000;
  const usage = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split(' ').map(Number));
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}\n${stderr}`);
  return {
    seconds,
    cpu: usage.reduce((sum, [, cpu = 0]) => sum + cpu, 0) / 1_000_000,
    memory: Math.max(0, ...usage.map(([memory = 0]) => memory)) / 1024,
  };
}

/** The least of several runs in each respect: what else the machine does only adds. */
export const least = (runs: readonly Run[]): Run => ({
  seconds: Math.min(...runs.map(({ seconds }) => seconds)),
  cpu: Math.min(...runs.map(({ cpu }) => cpu)),
  memory: Math.min(...runs.map(({ memory }) => memory)),
});
