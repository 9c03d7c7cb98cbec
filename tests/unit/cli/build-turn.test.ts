import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitForTurn } from '../../../src/cli/build-turn.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-turn-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

test('the second build begins when the first has ended, and says what it waits for', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const order: string[] = [];
  const endFirst = await waitForTurn(root);
  const second = waitForTurn(root).then((end) => {
    order.push('second begins');
    end();
  });
  order.push('first ends');
  endFirst();
  await second;
  expect(order).toEqual(['first ends', 'second begins']);
  expect(log).toHaveBeenCalledWith(`Waiting for another build of this checkout to end (process ${process.pid}).`);
});

test('a build that was killed holds nobody up', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const cache = join(root, 'node_modules', '.cache', 'candor');
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'build.lock'), String(pid));
  await expect(waitForTurn(root)).resolves.toBeTypeOf('function');
});

test('the lists of modules that an earlier build left are removed', async () => {
  const list = join(root, '.astro', 'content-modules.mjs');
  mkdirSync(join(root, '.astro'));
  writeFileSync(list, '');
  await waitForTurn(root);
  expect(existsSync(list)).toBe(false);
});
