import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keptFiles } from '../../../src/renditions/kept-files.ts';

const kind = `test-${randomUUID()}`;
const kept = keptFiles(kind);
const folder = resolve('node_modules', '.cache', 'candor', kind);
const fileOf = (key: string): string => resolve(folder, `${key}.${kind}`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const CONTENT = Buffer.from('{"days":30}');

/** A key under which the content is kept. */
function keep(content: Uint8Array = CONTENT): string {
  const key = randomUUID();
  kept.write(key, content);
  return key;
}

test('what was kept is read back, an empty file too', () => {
  expect(kept.read(keep())).toEqual(CONTENT);
  expect(kept.read(keep(Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
  expect(kept.read(randomUUID())).toBeUndefined();
});

describe('an entry is not used, and can be written again, when its file', () => {
  test.each<[string, (file: string) => void]>([
    [
      'is empty',
      (file) => {
        truncateSync(file, 0);
      },
    ],
    [
      'is cut off',
      (file) => {
        truncateSync(file, readFileSync(file).length - 1);
      },
    ],
    [
      'has one other digit',
      (file) => {
        writeFileSync(file, readFileSync(file, 'latin1').replace('30', '31'), 'latin1');
      },
    ],
    [
      'has more at its end',
      (file) => {
        writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(' ')]));
      },
    ],
    [
      'holds other bytes',
      (file) => {
        writeFileSync(file, '%PDF-1.7 of somebody else');
      },
    ],
    [
      'is a copy of another entry',
      (file) => {
        copyFileSync(fileOf(keep(Buffer.from('{"days":3}'))), file);
      },
    ],
  ])('%s', (_, damage) => {
    const key = keep();
    damage(fileOf(key));
    expect(kept.read(key)).toBeUndefined();
    kept.write(key, CONTENT);
    expect(kept.read(key)).toEqual(CONTENT);
  });
});
