import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptPdfs } from '../../../src/renditions/kept-files.ts';
import { renderVersion } from '../../../src/renditions/version-renditions.ts';
import { dataFile } from '../../../src/renditions/data/dataset.ts';
import { policies } from '../../../src/renditions/data/collections/documents.ts';
import type { DocumentFrontMatter } from '../../../src/schemas/texts.ts';
import { trustCenter } from '../model/register-sample.ts';
import { policyEntries } from '../model/version-sample.ts';
import { readPdf, solid } from './pdf/read-pdf.ts';
import { absolute } from './sample-centers.ts';

const reviewed: Partial<DocumentFrontMatter> = { effective: '2024-03-01', reviewedOn: '2026-02-10' };
const places = {
  origin: 'https://trust.example.com',
  base: '/',
  publicDir: 'public',
  fonts: join('tests', 'fixtures', 'no-fonts'),
};

const centerOf = (data: Partial<DocumentFrontMatter>, asOf: string) =>
  trustCenter({ policies: policyEntries('access', { '1.0': data }) }, asOf);

async function renditions(data: Partial<DocumentFrontMatter>, asOf = '2026-06-01') {
  const center = centerOf(data, asOf);
  const [document] = center.policies;
  if (!document) throw new Error('No policy');
  const source = { center, places, document, version: '1.0', errata: [], html: '<p>Access is given for a reason.</p>' };
  const { json, markdown, pdf } = await renderVersion(source);
  const { text } = await readPdf(new Uint8Array(keptPdfs.read(pdf.key) ?? []));
  return { json: JSON.parse(json) as Record<string, unknown>, markdown, text: solid(text) };
}

it('the PDF of a document that was withdrawn promises no current version', async () => {
  const { text } = await renditions({ effective: '2024-03-01', withdrawn: '2026-05-31' });
  expect(text).toContain(solid('Withdrawn with effect from 31 May 2026; its page is at policies/access/'));
  expect(text).not.toContain(solid('the current version is at'));
});

describe('the last review', () => {
  it.each([
    ['without a cycle', reviewed],
    ['with a cycle', { ...reviewed, reviewEvery: '12 months' }],
  ])('is in the PDF, the Markdown and the JSON of a version %s', async (_, data) => {
    const { json, markdown, text } = await renditions(data);
    expect(text).toContain(solid('Last reviewed 10 February 2026'));
    expect(markdown).toContain('\nreviewedOn: 2026-02-10\n');
    expect(json['reviewedOn']).toBe('2026-02-10');
  });

  it('is followed by none in the PDF of a document that was withdrawn', async () => {
    const { text } = await renditions({ ...reviewed, reviewEvery: '12 months', withdrawn: '2026-05-31' });
    expect(text).toContain(solid('Last reviewed 10 February 2026'));
    expect(text).not.toContain(solid('Every year'));
  });

  it('is in the list of versions', () => {
    const { items } = dataFile(policies, centerOf(reviewed, '2026-06-01'), absolute);
    expect(items).toMatchObject([{ versions: [{ reviewedOn: '2026-02-10' }] }]);
  });

  it('has not been held yet on an earlier day', async () => {
    const { json, markdown, text } = await renditions(reviewed, '2026-02-09');
    expect(text).not.toContain(solid('Last reviewed'));
    expect(markdown).not.toContain('reviewedOn');
    expect(json).not.toHaveProperty('reviewedOn');
  });

  it('leads to one next review, the same in the Markdown, the JSON of the version and the list', async () => {
    const data = { ...reviewed, reviewEvery: '12 months' };
    const { json, markdown } = await renditions(data);
    const { items } = dataFile(policies, centerOf(data, '2026-06-01'), absolute);
    const nextReview = { by: '2027-02-10', state: 'current' };
    expect(markdown).toContain('\nnextReview: 2027-02-10\n');
    expect(json['nextReview']).toEqual(nextReview);
    expect(items).toMatchObject([{ versions: [{ nextReview }] }]);
  });
});
