import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepStore, restoreStore, storeKey } from '../../../src/cli/build.ts';

let cache: string;
let store: string;
let kept: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'content-store-'));
  store = join(cache, 'data-store.json');
  kept = resolve('node_modules', '.cache', 'candor', 'store', `${storeKey(cache)}.store`);
});

afterEach(() => {
  rmSync(cache, { recursive: true });
  rmSync(kept, { force: true });
});

test('a store in which a digit was changed is replaced by the one that was kept', () => {
  writeFileSync(store, '["within 72 hours"]');
  keepStore(cache);
  writeFileSync(store, '["within 12 hours"]');
  restoreStore(cache);
  expect(readFileSync(store, 'utf8')).toBe('["within 72 hours"]');
});

test('a store goes where none was kept, or what was kept is damaged', () => {
  writeFileSync(store, '["by nobody"]');
  restoreStore(cache);
  expect(() => readFileSync(store)).toThrow('ENOENT');
  writeFileSync(store, '["within 72 hours"]');
  keepStore(cache);
  writeFileSync(kept, readFileSync(kept, 'latin1').replace('72', '12'), 'latin1');
  restoreStore(cache);
  expect(() => readFileSync(store)).toThrow('ENOENT');
});
