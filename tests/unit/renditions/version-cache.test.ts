import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resolvePolicies } from '../../../src/model/documents.ts';
import { keptPdfs } from '../../../src/renditions/kept-files.ts';
import { pdfOf } from '../../../src/renditions/pdf/render-pdf.ts';
import { readRenditions, type VersionSource, writeRenditions } from '../../../src/renditions/version-renditions.ts';

const scratch = mkdtempSync(join(tmpdir(), 'candor-renditions-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** The source of a version of a site in a folder of its own, as it is for a new build: fingerprints hold for one build. */
function source(logo: string): VersionSource {
  const publicDir = join(scratch, randomUUID());
  mkdirSync(publicDir);
  writeFileSync(join(publicDir, 'logo.svg'), logo);
  const data = { id: 'X-1', title: 'Access', summary: 'Who may enter.', effective: '2026-01-01' };
  const [document] = resolvePolicies([{ id: 'access/1.0', data }], '2026-11-20', false);
  if (document === undefined) throw new Error('The policy is there');
  return {
    center: {
      asOf: '2026-11-20',
      organization: { name, language: 'en', site: { origin: 'https://e.example' } },
    },
    places: { origin: 'https://e.example', base: '', publicDir, fonts: join(scratch, 'fonts') },
    document,
    version: '1.0',
    errata: [],
    html: '<p>Nobody.</p>',
  };
}

/** A company's name no other run has. */
const name = `Example ${randomUUID()}`;

const pdf = { key: `test-${randomUUID()}`, size: 3, sha256: 'aa', isNew: true };

test('an earlier build answers for the same source, and for no other', () => {
  keptPdfs.write(pdf.key, Buffer.from('PDF'));
  const first = source('<svg/>');
  expect(readRenditions(first)).toBeUndefined();
  writeRenditions(first, { headings: [], json: '{}', markdown: 'Nobody.', pdf });
  expect(readRenditions(first)).toEqual({
    headings: [],
    json: '{}',
    markdown: 'Nobody.',
    pdf: { ...pdf, isNew: false },
  });
  expect(readRenditions({ ...first, html: '<p>Somebody.</p>' })).toBeUndefined();
  expect(readRenditions({ ...first, center: { ...first.center, asOf: '2026-11-21' } })).toBeUndefined();
  expect(readRenditions(source('<svg/>'))).toBeDefined();
  expect(readRenditions({ ...first, places: source('<svg></svg>').places })).toBeUndefined();
});

test('renditions whose PDF was swept away are made again', () => {
  const first = source('<svg/>');
  writeRenditions(first, {
    headings: [],
    json: '{}',
    markdown: 'Nobody.',
    pdf: { ...pdf, key: `test-${randomUUID()}` },
  });
  expect(readRenditions(first)).toBeUndefined();
});

test('renditions whose PDF was damaged are made again', () => {
  const damaged = { ...pdf, key: `test-${randomUUID()}` };
  keptPdfs.write(damaged.key, Buffer.from('PDF'));
  const first = source('<svg/>');
  writeRenditions(first, { headings: [], json: '{}', markdown: 'Nobody.', pdf: damaged });
  expect(readRenditions(first)).toBeDefined();
  writeFileSync(join('node_modules', '.cache', 'candor', 'pdf', `${damaged.key}.pdf`), 'PDF of somebody else');
  expect(readRenditions(first)).toBeUndefined();
});

test('a PDF that was damaged during the build is not served', () => {
  const damaged = { ...pdf, key: `test-${randomUUID()}` };
  keptPdfs.write(damaged.key, Buffer.from('PDF'));
  const { read } = pdfOf(damaged, 'policies/access/1.0');
  expect(Buffer.from(read()).toString()).toBe('PDF');
  writeFileSync(join('node_modules', '.cache', 'candor', 'pdf', `${damaged.key}.pdf`), '');
  expect(read).toThrow('The PDF of policies/access/1.0 was changed or removed');
});
