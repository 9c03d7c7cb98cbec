import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { exampleSite } from './example-site.ts';

const NOW = '2026-06-30';
const THEN = '2026-12-02';

const notice = (later: string) => ({
  'content/commitments/breach-notice.yaml': `title: Notice of a breach\nkind: within\ntowards: customers\nvalues:\n  - value: 72 hours\n${later}`,
});
const SHORTER = notice('  - { from: 2026-12-01, value: 48 hours }\n');
const SPLIT = notice('  - { from: 2026-12-01, bySeverity: { critical: 24 hours } }\n');

const version = (number: string, fields: string, text: string) => ({
  [`content/policies/incidents/${number}.mdx`]: `---\nid: EX-INC-001\ntitle: Incident Policy\n${fields}---\n\n${text}\n`,
});
const WORDS = 'We tell you within <Fact id="breach-notice">72 hours</Fact>.';
const BARE = 'We tell you within <Fact id="breach-notice" />.';
const FIRST = version('1.0', 'effective: 2026-01-01\n', WORDS);
const SECOND = version('2.0', 'effective: 2026-12-01\nchanges: [Notice is shorter.]\n', BARE);

const found = (files: Record<string, string>, asOf: string) =>
  checkTree(treeOf(exampleSite(files)), { asOf, now: new Date(`${asOf}T12:00:00Z`) }).diagnostics.filter(({ code }) =>
    ['P003', 'R003'].includes(code),
  );
const codes = (files: Record<string, string>, asOf: string): string[] =>
  found(files, asOf).map(({ code, severity }) => `${code} ${severity}`);

describe('what a text quotes of a value to come', () => {
  it.each([
    ['a version in force', { ...FIRST, ...SHORTER }, ['P003 error']],
    ['a version without a day', { ...version('1.0', '', WORDS), ...SHORTER }, ['P003 error']],
    ['a version in force without words', { ...version('1.0', '', BARE), ...SHORTER }, []],
    ['a version that ends before', { ...FIRST, ...SECOND, ...SHORTER }, []],
    ['a version withdrawn before', { ...version('1.0', 'effective: 2026-01-01\nwithdrawn: 2026-12-01\n', WORDS), ...SHORTER }, []],
    ['a version called off', { ...version('1.0', 'effective: 2026-09-01\nwithdrawn: 2026-08-01\n', WORDS), ...SHORTER }, []],
    ['a draft', { ...version('1.0', 'draft: true\n', WORDS), ...SHORTER }, ['P003 note']],
    ['a version whose part goes', { ...version('1.0', 'effective: 2026-01-01\n', BARE), ...SPLIT }, ['R003 error']],
  ])('is judged before its day as after it: %s', (_, files, expected) => {
    expect(codes(files, NOW)).toEqual(expected);
    expect(codes(files, THEN)).toEqual(expected);
  }); // prettier-ignore

  it('leaves an update with what held on its day', () => {
    const update = { 'content/updates/2026-06-01-notice.mdx': `---\ntitle: Notice\nkind: news\n---\n\n${WORDS}\n` };
    expect(codes({ ...update, ...SHORTER }, THEN)).toEqual([]);
  });

  it('says how to mend what is not wrong yet', () => {
    const [words] = found({ ...FIRST, ...SHORTER }, NOW);
    expect(words?.message).toContain('is 48 hours on 2026-12-01');
    expect(words?.hint).toBe(
      'Leave the words out, <Fact id="breach-notice" />, or publish a version that says 48 hours and takes effect on 2026-12-01.',
    );
    const later = version('1.0', 'effective: 2026-12-01\n', WORDS);
    expect(found({ ...later, ...SHORTER }, NOW)[0]?.hint).toMatch(/^Write 48 hours, or leave the words out/);
    const [part] = found({ ...version('1.0', 'effective: 2026-01-01\n', BARE), ...SPLIT }, NOW);
    expect(part?.message).toContain('says nothing as one value from then on');
  });
});
