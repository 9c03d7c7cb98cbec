import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDuration,
  addMonths,
  atPrecisionOf,
  daysBetween,
  firstDay,
  lastDay,
} from '../../../src/model/calendar.ts';

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // Clocks change in Europe on 29 March 2026.
    ['2026-03-28', 2, '2026-03-30'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('durations', () => {
  it.each([
    ['2026-09-01', '30 days', '2026-10-01'],
    ['2026-09-01', '0 days', '2026-09-01'],
    ['2026-09-01', '2 weeks', '2026-09-15'],
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2026-09-01', '24 hours', '2026-09-02'],
    ['2026-09-01', '25 hours', '2026-09-03'],
    ['2026-09-01', '72 hours', '2026-09-04'],
    ['2026-09-01', '1 hour', '2026-09-02'],
    ['2026-09-01', '1440 minutes', '2026-09-02'],
    ['2026-09-01', '1441 minutes', '2026-09-03'],
    ['2026-09-01', '86400 seconds', '2026-09-02'],
    ['2026-09-01', '86401 seconds', '2026-09-03'],
  ])('%s and %s is %s', (date, duration, expected) => {
    expect(addDuration(date, duration)).toBe(expected);
  });

  // 20 November 2026 is a Friday.
  it.each([
    ['over a weekend', '2026-11-20', '1 business day', '2026-11-23'],
    ['from a Saturday', '2026-11-21', '1 business day', '2026-11-23'],
    ['from a Sunday', '2026-11-22', '1 business day', '2026-11-23'],
    ['within a week', '2026-11-16', '4 business days', '2026-11-20'],
    ['over two weekends', '2026-11-20', '10 business days', '2026-12-04'],
    ['no days at all', '2026-11-21', '0 business days', '2026-11-21'],
    ['eight hours are one day', '2026-11-19', '8 business hours', '2026-11-20'],
    ['nine hours reach into the next', '2026-11-19', '9 business hours', '2026-11-23'],
    ['24 hours are three days', '2026-11-20', '24 business hours', '2026-11-25'],
  ])('%s: %s and %s is %s', (_, date, duration, expected) => {
    expect(addDuration(date, duration)).toBe(expected);
  });

  it.each(['two weeks', '1 days', '3 business months', ''])('refuses %j', (text) => {
    expect(() => addDuration('2026-09-01', text)).toThrow(new RangeError(`"${text}" is no duration`));
  });
});

describe('a date less exact than a day', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-03-15', '2026-03-15', '2026-03-15'],
  ])('%s reaches from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2027-03-01', '2026', '2027'],
    ['2027-03-31', '2026-Q3', '2027-Q1'],
    ['2027-04-01', '2026-Q3', '2027-Q2'],
    ['2027-12-31', '2026-Q3', '2027-Q4'],
    ['2027-03-01', '2026-03', '2027-03'],
    ['2027-03-01', '2026-03-01', '2027-03-01'],
  ])('%s, told like %s, is %s', (date, like, expected) => {
    expect(atPrecisionOf(date, like)).toBe(expected);
  });
});

describe('whatever the day', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('adding months stays in the month meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const monthOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(addMonths(date, months))).toBe(monthOf(date) + months);
      }),
    );
  });

  it('lies between the first and the last day of itself, less exactly told', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('2000', '2000-Q1', '2000-01', '2000-01-01'), (date, like) => {
        const partial = atPrecisionOf(date, like);
        expect(firstDay(partial) <= date && date <= lastDay(partial)).toBe(true);
      }),
    );
  });
});
