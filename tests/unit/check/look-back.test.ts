import { expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { NOTHING_RELEASED_FILE } from '../../../src/check/examples.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { exampleSite } from './example-site.ts';

const later = {
  ...NOTHING_RELEASED_FILE,
  'content/organization.yaml': 'name: Kestrel\nsite: { origin: https://trust.kestrel.eu }\nlanguage: en\n',
  'content/certifications/soc-2.yaml':
    'standard: SOC 2 Type II\nkind: attestation\nstatus: achieved\nvalidFrom: 2026-09-01\n',
  'content/acknowledgments/rivera.yaml': 'researcher: M. Rivera\ndate: 2026-09-15\n',
};

const found = (asOf: string, now: string, files = later) =>
  checkTree(treeOf(exampleSite(files)), { asOf, now: new Date(`${now}T12:00:00Z`) }).diagnostics;

const codes = (asOf: string, now: string): string[] => found(asOf, now).map(({ code }) => code);

it('does not undo in a look back what has been done since', () => {
  expect(codes('2026-08-01', '2026-10-01')).toEqual([]);
});

it('refuses what nobody can have done yet', () => {
  expect(codes('2026-08-01', '2026-08-01')).toEqual(['T021', 'T019']);
});

it.each([
  [
    'a person to thank',
    'acknowledgments/rivera.yaml',
    later['content/acknowledgments/rivera.yaml'],
    /take the file out/,
  ],
  [
    'an advisory',
    'advisories/ex-2026-01.mdx',
    '---\ntitle: A\nseverity: high\naffected: [B before 1]\npublished: 2026-05-01\nupdated: 2026-09-15\n---\n\nText.\n',
    /leave `updated` out until then/,
  ],
])('says what to do until then with %s', (_, path, text, hint) => {
  const diagnostics = found('2026-08-01', '2026-08-01', { ...later, [`content/${path}`]: text });
  expect(diagnostics.find(({ code, file }) => code === 'T021' && file.endsWith(path))?.hint).toMatch(hint);
});
