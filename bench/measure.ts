import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Run {
  /** Wall-clock time in seconds. */
  seconds: number;
  /** Peak resident memory of the largest process, in MB. */
  memory: number;
}

const reporter = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href;

/**
 * Runs a command to its end and measures it.
 *
 * @throws {Error} with what the command printed, where it fails
 */
export function measure(command: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const [program = '', ...args] = command;
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-memory-'));
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env, BENCH_MEMORY: folder, NODE_OPTIONS: `--import ${reporter}` },
  });
  const seconds = (performance.now() - start) / 1000;
  const peaks = readdirSync(folder).map((name) => Number(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}\n${stderr}`);
  return { seconds, memory: Math.max(0, ...peaks) / 1024 };
}
