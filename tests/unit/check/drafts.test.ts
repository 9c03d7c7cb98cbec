import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const DRAFT = 'draft: true\n';
const severities = (files: Record<string, string>) => diagnose(files).map(({ code, severity }) => [code, severity]);

it.each([
  ['R004', 'See [the register](/registers/).'],
  ['R005', 'See [below](#access).'],
  ['M010', '## Scope\n\nStaff.\n\n## Scope\n\nSuppliers.'],
  ['M013', 'It is [here](/search/).'],
  ['M016', '##Scope'],
])('%s stops nothing in a draft, which readers do not see, and is told', (code, text) => {
  expect(severities(policy(text, DRAFT))).toEqual([[code, 'note']]);
  expect(severities(policy(text))).toEqual([[code, 'error']]);
});

it.each([
  ['S001', policy('Text.', `${DRAFT}ownr: Head of Security\n`)],
  ['M001', policy('Passwords of <12 characters are refused.', DRAFT)],
  ['M002', policy("import Chart from './chart.js';", DRAFT)],
  ['M004', policy('<Chart>Growth</Chart>', DRAFT)],
])('%s stops the build in a draft too: nobody could preview it', (code, files) => {
  expect(severities(files)).toEqual([[code, 'error']]);
});

it('an older draft makes no version a later one', () => {
  const older = { 'content/policies/information-security/0.9.mdx': Object.values(policy('Text.', DRAFT))[0] ?? '' };
  expect(severities({ ...policy('Text.'), ...older })).toEqual([]);
});
