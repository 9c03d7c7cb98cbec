import { describe, expect, it } from 'vitest';
import { partsOf, quote, resolveCommitment, valueOn } from '../../../src/model/commitments.ts';
import type { Commitment } from '../../../src/schemas/commitment.ts';

const promise = (...values: Commitment['values']): Commitment => ({
  title: 'Notice of a breach',
  kind: 'within',
  towards: 'customers',
  values,
});

const notice = promise(
  { from: '2026-Q3', value: '24 hours' },
  { value: '5 days' },
  { from: '2027-01-15', value: '12 hours' },
  { from: '2025-03-01', value: '72 hours' },
);

describe('the value on a day', () => {
  it.each([
    ['before everything', '1999-01-01', '5 days'],
    ['the day before the second', '2025-02-28', '5 days'],
    ['on the first day of the second', '2025-03-01', '72 hours'],
    ['the day before the quarter of the third', '2026-06-30', '72 hours'],
    ['on the first day of that quarter', '2026-07-01', '24 hours'],
    ['on the day of the last', '2027-01-15', '12 hours'],
  ])('%s (%s) is %s, in whatever order they are written', (_, date, value) => {
    expect(valueOn(notice, date)?.value).toBe(value);
  });

  it('is none before the first', () => {
    const later = promise({ from: '2026-03-01', value: '72 hours' });
    expect(valueOn(later, '2026-02-28')).toBeUndefined();
    expect(resolveCommitment({ id: 'x', data: later }, '2026-02-28')).toMatchObject({ current: undefined, parts: [] });
  });

  it('of several on one day is the last written', () => {
    const twice = promise({ from: '2026-03-01', value: '72 hours' }, { from: '2026-03-01', value: '48 hours' });
    expect(valueOn(twice, '2026-03-01')?.value).toBe('48 hours');
    expect(resolveCommitment({ id: 'x', data: twice }, '2026-03-01').past.map(({ value }) => value)).toEqual([
      '72 hours',
    ]);
  });

  it('stands between those replaced, newest first, and those to come, the next first', () => {
    const { id, current, past, upcoming } = resolveCommitment({ id: 'breach', data: notice }, '2025-03-01');
    expect([id, current?.value]).toEqual(['breach', '72 hours']);
    expect(past.map(({ value }) => value)).toEqual(['5 days']);
    expect(upcoming.map(({ value }) => value)).toEqual(['24 hours', '12 hours']);
    const late = resolveCommitment({ id: 'breach', data: notice }, '2027-01-15');
    expect(late.past.map(({ value }) => value)).toEqual(['24 hours', '72 hours', '5 days']);
    expect(late.upcoming).toEqual([]);
  });

  it('is told without reordering what the author wrote', () => {
    resolveCommitment({ id: 'breach', data: notice }, '2026-01-01');
    expect(notice.values.map(({ from }) => from)).toEqual(['2026-Q3', undefined, '2027-01-15', '2025-03-01']);
  });
});

describe('the parts of a value', () => {
  it.each([
    ['one', { value: '72 hours' }, [{ value: '72 hours' }]],
    [
      'by severity',
      { bySeverity: { critical: '7 days', high: '30 days' } },
      [
        { key: 'critical', value: '7 days' },
        { key: 'high', value: '30 days' },
      ],
    ],
    ['by tier', { byTier: { critical: '3 months' } }, [{ key: 'critical', value: '3 months' }]],
    ['by plan', { byPlan: { enterprise: '99.9%' } }, [{ key: 'enterprise', value: '99.9%' }]],
    [
      'by phase, in the order written',
      { byPhase: { 'early warning': '24 hours', 'a final report': '1 month' } },
      [
        { key: 'early warning', value: '24 hours' },
        { key: 'a final report', value: '1 month' },
      ],
    ],
    [
      'what holds for all others first',
      { byTier: { critical: '3 months' }, value: '1 year' },
      [{ value: '1 year' }, { key: 'critical', value: '3 months' }],
    ],
  ])('are %s', (_, value, parts) => {
    expect(partsOf(value)).toEqual(parts);
  });

  it('are none of no value', () => {
    expect(partsOf(undefined)).toEqual([]);
  });
});

describe('a quote', () => {
  const split = promise({
    from: '2026-03-01',
    value: '1 year',
    byTier: { critical: '3 months' },
  });

  it.each([
    ['the whole', undefined, '2026-03-01', '1 year'],
    ['the part named', 'critical', '2026-03-01', '3 months'],
    ['nothing of a part there is not', 'standard', '2026-03-01', undefined],
    ['nothing on a day before', 'critical', '2026-02-28', undefined],
  ])('says %s (%s, %s)', (_, of, date, words) => {
    expect(quote(split, date, of)).toBe(words);
  });

  it('of a split promise without a whole has to name its part', () => {
    expect(quote(promise({ bySeverity: { critical: '7 days' } }), '2026-03-01')).toBeUndefined();
  });
});
