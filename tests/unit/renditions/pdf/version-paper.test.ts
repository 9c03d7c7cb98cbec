import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compilePaper } from '../../../../src/renditions/pdf/typst.ts';
import { jobOf } from '../../../../src/renditions/pdf/make-pdf.ts';
import { addressesOf } from '../../../../src/renditions/site-places.ts';
import { paperOf, type VersionSource } from '../../../../src/renditions/version-renditions.ts';
import { defaultCenter } from '../sample-centers.ts';
import { readPdf } from './read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-paper-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { asOf, organization, documents } = defaultCenter();
const document = documents.find(({ collection }) => collection === 'disclosure');
if (document === undefined) throw new Error('The default site has a disclosure policy');

const links = ['/disclosure/#programme.rules', '/disclosure/#scope', '/disclosure/1.0/#scope', '/controls/#scope'];

const source = (record?: string): VersionSource => ({
  center: { asOf, organization: { name: organization.name, language: 'en', site: organization.site } },
  places: { origin: 'https://e.example', base: '/trust', publicDir: folder, fonts: join(folder, 'fonts') },
  document,
  version: document.shown.version,
  errata: [{ date: '2026-05-04', reason: 'The address was wrong.' }],
  record,
  html: `<h2 id="scope">Scope</h2>${links.map((path) => `<p>See <a href="/trust${path}">it</a>.</p>`).join('')}`,
});

async function read(record?: string) {
  const { places, ...rest } = source(record);
  return readPdf(compilePaper(jobOf(paperOf({ places, ...rest }), addressesOf(places))));
}

const inText = (read: readonly (string | number)[]) => read.slice(-links.length);

test('a PDF has what its page shows of a record and what was corrected, and links to it stay inside', async () => {
  const pdf = await read('<h2 id="programme.rules">Rules</h2><p>Harm nobody.</p>');
  expect(pdf.text).toContain('Harm nobody.');
  expect(pdf.text).toContain('The address was wrong.');
  const [rules, scope, ...others] = inText(pdf.links);
  expect([typeof rules, typeof scope]).toEqual(['number', 'number']);
  expect(others).toEqual(['https://e.example/trust/disclosure/1.0/#scope', 'https://e.example/trust/controls/#scope']);
});

test('links to the page of a document leave the PDFs of its versions that the page need not show', async () => {
  const { links: found } = await read();
  expect(inText(found)).toEqual(links.map((path) => `https://e.example/trust${path}`));
});
