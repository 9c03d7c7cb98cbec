import { expect, it } from 'vitest';
import { asOfDate } from '../../../src/model/calendar.ts';
import type { Organization } from '../../../src/schemas/organization.ts';

const real: Organization = { name: 'Example', site: { origin: 'https://trust.example.com' }, language: 'en' };
const sample: Organization = { ...real, sample: { asOf: '2026-11-20' } };

it.each([
  ['the one asked for, even of a sample', '2025-01-01', sample, '2025-01-01'],
  ['the one a sample is fixed at', undefined, sample, '2026-11-20'],
  ['today', undefined, real, '2030-06-30'],
])('the day a trust center is shown as of is %s', (_, requested, organization, day) => {
  expect(asOfDate(requested, organization, new Date('2030-06-30T12:00:00Z'))).toBe(day);
});

it('today is today in UTC, wherever the machine is', () => {
  expect(asOfDate(undefined, real, new Date('2030-06-30T23:30:00-05:00'))).toBe('2030-07-01');
  expect(asOfDate(undefined, real, new Date('2030-07-01T00:30:00+14:00'))).toBe('2030-06-30');
});
