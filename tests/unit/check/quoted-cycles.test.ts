import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { exampleSite } from './example-site.ts';

const promise = (kind: string, value: string) => ({
  'content/commitments/review.yaml': `title: Review of access\nkind: ${kind}\nvalues:\n  - value: ${value}\n`,
});
const text = (words: string) => ({
  'content/policies/access/1.0.mdx': `---\nid: EX-ACC-001\ntitle: Access Policy\neffective: 2026-01-01\n---\n\nWe look at it <Fact id="review">${words}</Fact>.\n`,
});
const codes = (files: Record<string, string>): string[] =>
  checkTree(treeOf(exampleSite(files)), { asOf: '2026-06-30', now: new Date('2026-06-30T12:00:00Z') })
    .diagnostics.map(({ code }) => code)
    .filter((code) => code === 'P003');

describe('the words of a cycle', () => {
  it.each([
    ['3 months', 'every quarter'],
    ['3 months', 'Every quarter'],
    ['3 months', 'quarter'],
    ['3 months', '3 months'],
    ['12 months', 'every year'],
    ['18 months', 'every 18 months'],
  ])('say %s: %s', (value, words) => {
    expect(codes({ ...promise('every', value), ...text(words) })).toEqual([]);
  });

  it.each([
    ['every', '3 months', 'every year'],
    ['every', '12 months', 'quarter'],
    ['within', '3 months', 'quarter'],
  ])('are another figure: %s %s, "%s"', (kind, value, words) => {
    expect(codes({ ...promise(kind, value), ...text(words) })).toEqual(['P003']);
  });
});
