import { describe, expect, it } from 'vitest';
import { formatDate, formatPartial, formatPeriod, formatWhen, formatWindow } from '#words/dates';
import { formatMoney } from '#words/disclosure';

describe('a date', () => {
  it.each([
    ['2026-11-20', '20 November 2026'],
    ['2026-03-01', '1 March 2026'],
    ['2028-02-29', '29 February 2028'],
    ['2026-12-31', '31 December 2026'],
  ])('%s is read as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
    expect(formatPartial(date)).toBe(words);
  });

  it.each([
    ['2027', '2027'],
    ['2026-Q3', 'Q3 2026'],
    ['2026-01', 'January 2026'],
    ['2026-12', 'December 2026'],
  ])('known no better than %s is read as %s', (date, words) => {
    expect(formatPartial(date)).toBe(words);
  });

  it.each([
    ['2026-03-01', 'on 1 March 2026'],
    ['2026-03', 'in March 2026'],
    ['2026-Q3', 'in Q3 2026'],
    ['2027', 'in 2027'],
  ])('something happens %s: %s', (date, words) => {
    expect(formatWhen(date)).toBe(words);
  });

  it('begins and ends a period at the precision written', () => {
    expect(formatPeriod({ from: '2025-07-01', to: '2026-06' })).toBe('1 July 2025 to June 2026');
  });
});

it.each([
  ['2026-09-18T21:00:00Z', '18 September 2026 at 21:00 UTC'],
  ['2026-09-18T23:05:00+02:00', '18 September 2026 at 21:05 UTC'],
  ['2026-12-31T22:30:00-05:00', '1 January 2027 at 03:30 UTC'],
  ['2026-09-18T00:00:00Z', '18 September 2026 at 00:00 UTC'],
])('the moment %s is read as %s', (moment, words) => {
  expect(formatWindow({ starts: moment })).toBe(`from ${words}`);
});

it.each([
  [{ currency: 'EUR', min: 2000, max: 5000 }, '€2,000 to €5,000'],
  [{ currency: 'EUR', min: 50 }, 'from €50'],
  [{ currency: 'EUR', min: 500, max: 500 }, '€500'],
  [{ currency: 'BDT', min: 5000, max: 200000 }, '৳5,000 to ৳200,000'],
  [{ currency: 'GBP', min: 0, max: 1000 }, '£0 to £1,000'],
  [{ currency: 'USD', min: 100, max: 100 }, '$100'],
  [{ currency: 'JPY', min: 10000 }, 'from ¥10,000'],
  [{ currency: 'CHF', min: 100 }, 'from CHF\u00a0100'],
])('%j is read as %s', (money, words) => {
  expect(formatMoney(money)).toBe(words);
});
