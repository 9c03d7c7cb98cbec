import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { correctionsOf, type Correction, type Corrections } from '../../../src/model/corrections.ts';
import { trustCenter } from './register-sample.ts';
import { policyEntries } from './version-sample.ts';

const first: Correction = { date: '2026-03-04', reason: 'A misprint.' };
const second: Correction = { date: '2026-05-06', reason: 'A wrong name.' };

const corrected = (corrections: Partial<Corrections>): Corrections => ({
  documents: {},
  subprocessors: {},
  commitments: {},
  ...corrections,
});

const content: Partial<Content> = {
  policies: policyEntries('access', { '1.0': { effective: '2026-01-01' }, '1.1': { draft: true } }),
  subprocessors: [{ id: 'mail', data: { name: 'Mail', service: 'Letters' } }],
  commitments: [
    { id: 'breach', data: { title: 'Breach', kind: 'within', towards: 'customers', values: [{ value: '1 day' }] } },
  ],
};

const told = (corrections: Partial<Corrections>, asOf = '2026-11-20', drafts = false) =>
  trustCenter(content, asOf, drafts, corrected(corrections)).events.filter(({ kind }) => kind === 'correction');

describe('a correction in the stream', () => {
  it.each([
    ['documents', 'policies/access/1.0', 'policies/access/1.0', 'Access Policy 1.0', '/policies/access/1.0/'],
    ['subprocessors', 'mail', 'subprocessors/mail', 'Mail (Letters)', '/subprocessors/mail/'],
    ['commitments', 'breach', 'commitments/breach', 'Breach', '/controls/#commitment-breach'],
  ] as const)('of %s has a lasting id, the reason, and leads to what was corrected', (kind, id, ref, subject, href) => {
    expect(told({ [kind]: { [id]: { errata: [first] } } })).toEqual([
      { id: `${ref}#corrected-1`, date: '2026-03-04', kind: 'correction', subject, summary: 'A misprint.', href },
    ]);
  });

  it('is numbered in the order in which the corrections were made', () => {
    const events = told({ subprocessors: { mail: { errata: [first, second] } } });
    expect(events.map(({ id, date }) => [id, date])).toEqual([
      ['subprocessors/mail#corrected-2', '2026-05-06'],
      ['subprocessors/mail#corrected-1', '2026-03-04'],
    ]);
  });

  it('is not told before its day', () => {
    const corrections = { subprocessors: { mail: { errata: [first, second] } } };
    expect(told(corrections, '2026-03-03')).toEqual([]);
    expect(told(corrections, '2026-03-04')).toHaveLength(1);
  });

  it('of a draft, or of what is no longer there, is not told', () => {
    const errata = [first];
    expect(told({ documents: { 'policies/access/1.1': { errata } } }, '2026-11-20', true)).toEqual([]);
    expect(told({ subprocessors: { gone: { errata } } })).toEqual([]);
  });
});

it('what was never corrected has no corrections', () => {
  const corrections = corrected({ subprocessors: { mail: {}, post: { errata: [first] } } });
  expect(correctionsOf({ corrections }, 'subprocessors', 'post')).toEqual([first]);
  expect(correctionsOf({ corrections }, 'subprocessors', 'mail')).toEqual([]);
  expect(correctionsOf({ corrections }, 'documents', 'post')).toEqual([]);
});

it.each([
  ['2026-03-03', []],
  ['2026-03-04', [first]],
  ['2026-05-06', [first, second]],
])('as of %s what was corrected by then is known, wherever it is told', (asOf, known) => {
  const errata = [first, second];
  const corrections = corrected({
    documents: { 'policies/access/1.0': { errata } },
    subprocessors: { mail: { errata } },
    commitments: { breach: { errata } },
  });
  const center = trustCenter(content, asOf, false, corrections);
  expect(correctionsOf(center, 'documents', 'policies/access/1.0')).toEqual(known);
  expect(correctionsOf(center, 'subprocessors', 'mail')).toEqual(known);
  expect(correctionsOf(center, 'commitments', 'breach')).toEqual(known);
});

it('an event keeps its name in a look back, whatever days the corrections bear', () => {
  const corrections = { subprocessors: { mail: { errata: [second, first] } } };
  expect(told(corrections, '2026-04-01').map(({ id }) => id)).toEqual(['subprocessors/mail#corrected-2']);
});
