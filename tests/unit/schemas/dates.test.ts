import { describe, expect, it } from 'vitest';
import { duration, parseDuration } from '../../../src/schemas/fields/quantities.ts';
import { isoDate, isoDateTime, partialDate } from '../../../src/schemas/fields/dates.ts';
import { verdict } from './messages.ts';

describe('a day', () => {
  const hint = 'expected a day that exists, written like 2026-03-01';

  it.each(['2026-03-01', '2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isoDate.parse(day)).toBe(day);
  });

  it.each([
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['31 April', '2026-04-31'],
    ['a thirteenth month', '2026-13-01'],
    ['day 0', '2026-03-00'],
    ['a month', '2026-03'],
    ['no zeros', '2026-3-1'],
    ['the order of another country', '01.03.2026'],
    ['a time', '2026-03-01T10:00:00Z'],
    ['a number', 20260301],
    ['nothing', null],
    ['a moment, as readers of timestamps hand it over', new Date('2026-03-01T10:00:00Z')],
    ['midnight, as readers of timestamps hand it over', new Date('2026-03-01T00:00:00Z')],
  ])('is refused where it is %s: %j', (_, day) => {
    expect(verdict(isoDate, day)).toBe(hint);
  });
});

describe('a date less exact than a day', () => {
  const hint = 'expected a date that exists, written like 2027, 2026-Q3, 2026-03 or 2026-03-01';

  it.each([
    ['2027', '2027'],
    ['2026-Q1', '2026-Q1'],
    ['2026-Q4', '2026-Q4'],
    ['2026-03', '2026-03'],
    ['2026-12', '2026-12'],
    ['2028-02-29', '2028-02-29'],
    // A year alone is a number to YAML.
    [2027, '2027'],
  ])('%j is kept as %s', (written, kept) => {
    expect(partialDate.parse(written)).toBe(kept);
  });

  it.each([
    ['a fifth quarter', '2026-Q5'],
    ['quarter 0', '2026-Q0'],
    ['a small q', '2026-q3'],
    ['a thirteenth month', '2026-13'],
    ['month 0', '2026-00'],
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['a quarter with a day', '2026-Q3-01'],
    ['words', 'soon'],
    ['two digits of a year', 26],
    ['a day without hyphens', 20260301],
  ])('is refused where it is %s: %j', (_, date) => {
    expect(verdict(partialDate, date)).toBe(hint);
  });

  it.each([
    ['half a year', 2026.5],
    ['a moment', new Date('2026-03-01T10:00:00Z')],
    ['midnight', new Date('2026-03-01T00:00:00Z')],
    ['a list', ['2026']],
  ])('is refused where it is %s', (_, date) => {
    expect(verdict(partialDate, date)).toBe('expected a date, written like 2027, 2026-Q3, 2026-03 or 2026-03-01');
  });
});

describe('a moment', () => {
  it.each(['2027-06-30T00:00:00Z', '2027-06-30T02:00:00+02:00'])('%s is one', (moment) => {
    expect(isoDateTime.parse(moment)).toBe(moment);
  });

  it.each(['2027-06-30', '2027-06-30T00:00:00', '2027-02-30T00:00:00Z', 'soon'])('%s is none', (moment) => {
    expect(verdict(isoDateTime, moment)).toBe(
      'expected a date and time with its zone, written like 2027-06-30T00:00:00Z',
    );
  });
});

describe('a duration', () => {
  const hint = 'expected a duration, written like "72 hours", "30 days" or "1 business day"';

  it.each([
    ['72 hours', { amount: 72, unit: 'hour', business: false }],
    ['1 business day', { amount: 1, unit: 'day', business: true }],
    ['24 business hours', { amount: 24, unit: 'hour', business: true }],
    ['1 year', { amount: 1, unit: 'year', business: false }],
    ['0 days', { amount: 0, unit: 'day', business: false }],
    ['90 seconds', { amount: 90, unit: 'second', business: false }],
  ])('%s is one', (text, parts) => {
    expect(parseDuration(text)).toEqual(parts);
    expect(verdict(duration, text)).toBe('accepted');
  });

  it.each([
    ['a plural too many', '1 days'],
    ['a plural too few', '2 day'],
    ['a number in words', 'two weeks'],
    ['half a unit', '1.5 days'],
    ['no blank', '72hours'],
    ['two blanks', '72  hours'],
    ['short for hours', '72 h'],
    ['working months', '3 business months'],
    ['working weeks', '2 business weeks'],
    ['a sign', '-1 days'],
    ['words around it', 'within 72 hours'],
    ['a line end', '72 hours\n'],
    ['nothing', ''],
    ['a number', 72],
  ])('is refused with %s: %j', (_, text) => {
    expect(verdict(duration, text)).toBe(hint);
  });
});
