import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { rules } from '../../../src/check/rules.ts';
import { asReleased } from '../release/as-released.ts';
import { exampleSite } from './example-site.ts';

const IN_100_YEARS = { asOf: '2126-06-30', now: new Date('2126-06-30T00:00:00Z') };

/** What is found in 100 years in the files that pass now. */
const later = rules.flatMap(({ good }) => checkTree(treeOf(asReleased(exampleSite(good))), IN_100_YEARS).diagnostics);

const found = (severity: string): string[] => [
  ...new Set(later.filter((one) => one.severity === severity).map(({ rule }) => rule)),
];

it('time alone stops a build only where security.txt expires, and the README says so', () => {
  expect(found('error')).toEqual(['security-txt-expired']);
  expect(found('warning')).toEqual(expect.arrayContaining(['certificate-expired', 'review-overdue', 'target-passed']));
  expect(readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ')).toContain(
    'What only time has made wrong is a warning, except an expired `security.txt`: it stops the build, and every build as of a later day (`--as-of`), until `expires` is renewed.',
  );
});
