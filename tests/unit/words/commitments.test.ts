import { describe, expect, it } from 'vitest';
import { commitmentColumns } from '../../../src/components/controls/commitment-columns.ts';
import { commitmentGroups } from '../../../src/model/commitments.ts';
import { commitmentKinds, type Commitment } from '../../../src/schemas/commitment.ts';
import { commitmentSections, promiseSentence } from '#words/commitments';
import { controlsText } from '#words/frameworks';
import { sectionText } from '#words/sections';
import { trustCenter } from '../model/register-sample.ts';

const rhythm: Commitment = { title: 'Training', kind: 'every', values: [{ value: '12 months' }] };
const internal: Commitment = { ...rhythm, towards: 'internal' };
const notice: Commitment = { title: 'Notice', kind: 'within', towards: 'customers', values: [{ value: '1 day' }] };
const dated: Commitment = { ...notice, values: [{ from: '2025-01-01', value: '1 day' }] };
const control = { title: 'A', category: 'governance', statement: 'A.', status: 'in-place' } as const;

const resolved = (...data: Commitment[]) =>
  trustCenter({ commitments: data.map((entry, index) => ({ id: String(index), data: entry })) }, '2026-11-20');

describe('what is stated in figures', () => {
  it('is a promise where it says that it is one, though not to whom', () => {
    const said: Commitment = { ...rhythm, promised: true };
    expect(commitmentGroups(resolved(said, rhythm).commitments)).toMatchObject({
      promises: [{ data: said }],
      others: [{ data: rhythm }],
    });
  });

  it('is a promise where it says to whom', () => {
    const { promises, others } = commitmentGroups(resolved(rhythm, internal, notice).commitments);
    expect(promises.map(({ data }) => data)).toEqual([notice]);
    expect(others.map(({ data }) => data)).toEqual([rhythm, internal]);
  });

  it.each([
    ['promises and others', [notice, rhythm], ['Commitments', 'Further figures']],
    ['promises', [notice], ['Commitments']],
    ['others', [rhythm], ['Figures']],
  ])('stands under the words for it: %s', (_, data, titles) => {
    expect(commitmentSections(resolved(...data).commitments).map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    ['nothing but the figure', [rhythm], ['promise', 'value']],
    ['whom it is promised to', [rhythm, notice], ['promise', 'value', 'towards']],
    ['requirements', [{ ...rhythm, controls: ['nis2:Art. 23'] }], ['promise', 'value', 'towards']],
    ['since when', [rhythm, dated], ['promise', 'value', 'towards', 'since']],
  ])('has a column for what is stated, and no other: %s', (_, data, columns) => {
    expect(commitmentColumns(resolved(...data).commitments)).toEqual(columns);
  });

  it.each([
    ['with a safeguard', { controls: [{ id: 'a', data: control }] }, 'Controls'],
    ['with promises only', { commitments: [{ id: 'a', data: notice }] }, 'Commitments'],
    ['with figures only', { commitments: [{ id: 'a', data: rhythm }] }, 'Figures'],
  ])('has a page named after what is on it: %s', (_, content, label) => {
    expect(sectionText(trustCenter(content, '2026-11-20'), 'controls').label).toBe(label);
  });
});

it.each([
  [
    'requirements',
    [{ ...control, controls: ['soc2:CC9.2'] }],
    /, safeguard by safeguard, and which requirement each answers to\.$/,
  ],
  ['none', [control], /, safeguard by safeguard\.$/],
  ['no safeguard', [], /^What Example & Sons states in figures\.$/],
])('the page of controls speaks of requirements where there are any: %s', (_, controls, line) => {
  const center = trustCenter({ controls: controls.map((data, index) => ({ id: String(index), data })) }, '2026-11-20');
  expect(controlsText.lede(center)).toMatch(line);
});

describe('a promise in a sentence', () => {
  const sentences: Record<Commitment['kind'], [trigger: string, sentence: string]> = {
    within: ['confirming a breach', 'Within 30 days of confirming a breach.'],
    'keep-for': ['the end of the contract', 'Kept for 30 days after the end of the contract.'],
    every: ['the start of the contract', 'Every 30 days from the start of the contract.'],
    'at-most': ['an outage', 'At most 30 days after an outage.'],
    'at-least': ['notice of a change', 'At least 30 days after notice of a change.'],
    target: ['receiving a report', 'Target: 30 days after receiving a report.'],
    objective: ['declaring a disaster', '30 days after declaring a disaster.'],
  };

  it.each(commitmentKinds)('says in its own words what starts the clock: %s', (kind) => {
    const [trigger, sentence] = sentences[kind];
    const value = { value: '30 days' };
    expect(promiseSentence({ title: 'A', kind, trigger, values: [value] }, value)).toBe(sentence);
  });

  it('sets what starts the clock apart from a value of several parts', () => {
    const value = { bySeverity: { critical: '1 day', high: '7 days' } };
    expect(promiseSentence({ title: 'A', kind: 'keep-for', trigger: 'the end', values: [value] }, value)).toBe(
      'Critical: kept for 1 day; High: kept for 7 days, after the end.',
    );
  });
});
