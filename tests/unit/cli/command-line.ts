import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

/** One command that was run. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface CommandLine {
  /** A folder of its own for each test. */
  readonly folder: () => string;
  /** Runs a command from the folder, without a terminal. */
  readonly run: (...args: readonly string[]) => Promise<Run>;
}

/** Runs commands in the tests of a file, as npm would, and removes what they wrote. */
export function commandLine(): CommandLine {
  let folder = '';
  let printed = { out: '', err: '' };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-'));
    vi.stubEnv('INIT_CWD', folder);
    vi.stubEnv('TRUST_CENTER', '');
    vi.stubEnv('CANDOR_AS_OF', '');
    vi.spyOn(console, 'log').mockImplementation((text: string) => void (printed.out += `${text}\n`));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void (printed.err += `${text}\n`));
    // A worker of Vitest may not change its folder; it stands at the root of the checkout already.
    vi.spyOn(process, 'chdir').mockImplementation(() => undefined);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    run: async (...args) => {
      printed = { out: '', err: '' };
      const code = await main(args);
      return { code, ...printed };
    },
  };
}
