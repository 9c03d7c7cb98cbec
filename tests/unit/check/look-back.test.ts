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

const codes = (asOf: string, now: string): string[] =>
  checkTree(treeOf(exampleSite(later)), { asOf, now: new Date(`${now}T12:00:00Z`) }).diagnostics.map(
    ({ code }) => code,
  );

it('does not undo in a look back what has been done since', () => {
  expect(codes('2026-08-01', '2026-10-01')).toEqual([]);
});

it('refuses what nobody can have done yet', () => {
  expect(codes('2026-08-01', '2026-08-01')).toEqual(['T021', 'T019']);
});
