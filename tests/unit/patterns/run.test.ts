import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test.each([
  { args: [], name: 'a scan' },
  { args: ['missing.ts'], name: 'a scan of one file' },
])('$name that finds hardly any regular expressions fails', ({ args }) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-patterns-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/module.ts'), args.length === 0 ? 'const digits = /[0-9]+/;' : '');
  const run = spawnSync(process.execPath, [resolve('tests/patterns/run.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(run.stderr).toContain(`Only ${args.length === 0 ? 1 : 0} regular expressions found in src/`);
  expect(run.status).toBe(1);
});
