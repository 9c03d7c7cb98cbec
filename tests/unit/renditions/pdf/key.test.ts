import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Job } from '../../../../src/renditions/pdf/typst.ts';
import { keyOf } from '../../../../src/renditions/pdf/make-pdf.ts';

const JOB: Job = { paper: '{}', fonts: [], images: [], tables: [], template: join('src', 'renditions', 'pdf') };

/** The key of a job where one file of the code has a line more. */
function keyWith(name: string): string {
  const template = mkdtempSync(join(tmpdir(), 'candor-key-'));
  cpSync(JOB.template, template, { recursive: true });
  appendFileSync(join(template, name), '\n');
  return keyOf({ ...JOB, template });
}

test.each(['compile.ts', 'typst.ts', 'machine-fonts.ts', 'fonts.conf', 'tables.typ', join('compact', 'read-file.ts')])(
  'a PDF is made again when %s changes',
  (name) => {
    expect(keyWith(name)).not.toBe(keyOf(JOB));
  },
);

test('a PDF is kept when what it was set from is the same, whatever set it', () => {
  expect(keyWith('progress.ts')).toBe(keyOf(JOB));
});

test('a PDF is made again when other cells head its rows', () => {
  expect(keyOf({ ...JOB, tables: [[[true, false]]] })).not.toBe(keyOf({ ...JOB, tables: [[[false, true]]] }));
});
