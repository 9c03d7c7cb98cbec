import { expect, test } from 'vitest';
import { resolveSingleDocument, type TrustDocument } from '../../../src/model/documents.ts';
import { redlinesFrom, redlinesOf } from '../../../src/model/redlines.ts';
import { policyEntries, type Versions } from './version-sample.ts';

function whitepaper(versions: Versions): TrustDocument {
  const entries = policyEntries('x', versions).map(({ id, data }) => ({ id: id.replace('x/', ''), data }));
  const document = resolveSingleDocument('whitepaper', entries, '2026-11-20');
  if (!document) throw new Error('No version is visible');
  return document;
}

const pathsOf = (document: TrustDocument): string[] =>
  redlinesOf(document).map(({ href }) => href.replace('/whitepaper/changes/', ''));

const four: Versions = {
  '1.0': { effective: '2023-01-01' },
  '1.9': { effective: '2024-01-01' },
  '1.10': { effective: '2025-01-01' },
  '2.0': { effective: '2026-01-01' },
};

test('neighbours are compared, and every earlier version with the one in force', () => {
  expect(pathsOf(whitepaper(four))).toEqual([
    '1.10-to-2.0/',
    '1.9-to-2.0/',
    '1.0-to-2.0/',
    '1.9-to-1.10/',
    '1.0-to-1.9/',
  ]);
});

test('what is in force is compared with every version to come', () => {
  const coming = { ...four, '2.1': { effective: '2027-01-01' }, '3.0': { effective: '2028-01-01' } };
  expect(pathsOf(whitepaper(coming)).filter((path) => /-to-(2\.1|3\.0)/.test(path))).toEqual([
    '2.1-to-3.0/',
    '2.0-to-3.0/',
    '2.0-to-2.1/',
  ]);
});

test('a document with one version is compared with nothing', () => {
  expect(pathsOf(whitepaper({ '1.0': {} }))).toEqual([]);
});

test('a version leads to the comparison with the one before it and with the one in force, once where they are one', () => {
  const document = whitepaper(four);
  const from = Object.fromEntries(
    document.versions.map((version) => [
      version.version,
      redlinesFrom(document, version).map(({ href }) => href.replace('/whitepaper/changes/', '')),
    ]),
  );
  expect(from).toEqual({
    '2.0': ['1.10-to-2.0/'],
    '1.10': ['1.9-to-1.10/', '1.10-to-2.0/'],
    '1.9': ['1.0-to-1.9/', '1.9-to-2.0/'],
    '1.0': ['1.0-to-2.0/'],
  });
});
