import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../../src/model/calendar.ts';
import type { DocumentFrontMatter } from '../../../src/schemas/texts.ts';

const approved = { approvedOn: '2023-12-01' };
const review = (data: Partial<DocumentFrontMatter>, asOf: string) => reviewOf({ id: 'X', title: 'X', ...data }, asOf);

describe('the next review', () => {
  it.each([
    ['a year after the effective date', { effective: '2026-03-01', reviewEvery: '12 months' }, '2027-03-01'],
    ['a year after a leap day', { effective: '2024-02-29', reviewEvery: '1 year' }, '2025-02-28'],
    ['at the precision of the effective date: a month', { effective: '2026-03', reviewEvery: '12 months' }, '2027-03'],
    ['at the precision of the effective date: a quarter', { effective: '2026-Q3', reviewEvery: '6 months' }, '2027-Q1'],
    ['at the precision of the effective date: a year', { effective: '2026', reviewEvery: '2 years' }, '2028'],
    [
      'from publication where nothing else is stated',
      { published: '2026-01-31', reviewEvery: '1 month' },
      '2026-02-28',
    ],
    [
      'from the last review that changed nothing',
      { effective: '2024-03-01', reviewedOn: '2026-02-10', reviewEvery: '12 months' },
      '2027-02-10',
    ],
    [
      'from a review held today',
      { effective: '2024-03-01', reviewedOn: '2026-06-01', reviewEvery: '12 months' },
      '2027-06-01',
    ],
    [
      'not from a review that is still to be held',
      { effective: '2026-03-01', reviewedOn: '2026-06-02', reviewEvery: '12 months' },
      '2027-03-01',
    ],
  ])('is due %s', (_, data, by) => {
    expect(review({ ...approved, ...data }, '2026-06-01')?.by).toBe(by);
  });

  it.each([
    ['no interval is promised', { ...approved, effective: '2026-03-01' }],
    ['no date is stated to count from', { ...approved, reviewEvery: '12 months' }],
    ['no review and no approval is stated', { effective: '2026-03-01', reviewEvery: '12 months' }],
  ])('is not known where %s', (_, data) => {
    expect(review(data, '2026-06-01')).toBeUndefined();
  });
});

describe('a review due by 1 March 2027', () => {
  it.each([
    ['31 days before', '2027-01-29', 'current'],
    ['30 days before', '2027-01-30', 'due'],
    ['on the day', '2027-03-01', 'due'],
    ['the day after', '2027-03-02', 'overdue'],
  ])('%s is %s %s', (_, asOf, state) => {
    expect(review({ ...approved, effective: '2026-03-01', reviewEvery: '12 months' }, asOf)?.state).toBe(state);
  });

  it('is told when it is near, though no review and no approval is stated', () => {
    expect(review({ effective: '2026-03-01', reviewEvery: '12 months' }, '2027-01-30')?.state).toBe('due');
  });
});

describe('a review due by a less exact date', () => {
  it.each([
    ['in March 2027, on its last day', '2026-03', '12 months', '2027-03-31', 'due'],
    ['in March 2027, the day after', '2026-03', '12 months', '2027-04-01', 'overdue'],
    ['in the first quarter, on its last day', '2026-Q1', '1 year', '2027-03-31', 'due'],
    ['in the first quarter, the day after', '2026-Q1', '1 year', '2027-04-01', 'overdue'],
    ['in 2027, on its last day', '2026', '1 year', '2027-12-31', 'due'],
    ['in 2027, the day after', '2026', '1 year', '2028-01-01', 'overdue'],
  ])('%s', (_, effective, reviewEvery, asOf, state) => {
    expect(review({ effective, reviewEvery }, asOf)?.state).toBe(state);
  });
});
