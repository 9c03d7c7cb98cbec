import { expect, test } from 'vitest';
import { timeScale } from '../../../src/components/updates/timeline.ts';

test('days stand where they fall between the first and the last', () => {
  const scale = timeScale('2026-01-01', '2027-01-01');
  expect(scale.at('2026-01-01')).toBe(0);
  expect(scale.at('2026-07-02')).toBeCloseTo(182 / 365, 10);
  expect(scale.at('2027-01-01')).toBe(1);
});

test('a leap year is a day longer', () => {
  expect(timeScale('2028-01-01', '2029-01-01').at('2028-03-01')).toBeCloseTo(60 / 366, 10);
});

test('days outside stand on the edge', () => {
  const scale = timeScale('2026-01-01', '2027-01-01');
  expect([scale.at('2019-05-05'), scale.at('2031-05-05')]).toEqual([0, 1]);
});

test('years that begin within are marked, and only those', () => {
  expect(timeScale('2025-11-20', '2027-06-30').ticks.map(({ label }) => label)).toEqual(['2026', '2027']);
  expect(timeScale('2026-01-01', '2028-01-01').ticks.map(({ label }) => label)).toEqual(['2026', '2027', '2028']);
  expect(timeScale('2026-02-01', '2026-12-31').ticks).toEqual([]);
});

test('a long stretch marks every so many years, so that the words fit a phone', () => {
  const labels = timeScale('2018-03-01', '2029-01-01').ticks.map(({ label }) => label);
  expect(labels).toEqual(['2019', '2022', '2025', '2028']);
});

test('what is no date, or runs backwards, is refused', () => {
  expect(() => timeScale('2026-13-01', '2027-01-01')).toThrow('"2026-13-01" is not a date such as 2026-03-01');
  expect(() => timeScale('2026-01-01', '2026-01-01')).toThrow('2026-01-01 does not come after 2026-01-01');
});
