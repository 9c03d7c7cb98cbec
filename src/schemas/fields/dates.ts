import { z } from 'zod';
import { sentences } from './text.ts';

/** A calendar day, `YYYY-MM-DD` (ISO 8601), that exists. */
export const isoDate = z.iso.date({ error: 'expected a day that exists, written like 2026-03-01' });

/** A point in time with its offset from UTC (RFC 3339), such as `2027-06-30T00:00:00Z`. */
export const isoDateTime = z.iso.datetime({
  offset: true,
  error: 'expected a date and time with its zone, written like 2027-06-30T00:00:00Z',
});

export type IsoDate = string;

const pattern = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** A bare year is a number to YAML; it goes back to the text the author wrote. */
const asWritten = (value: unknown): unknown =>
  typeof value === 'number' && Number.isInteger(value) ? String(value) : value;

const exists = (value: string): boolean => {
  const match = pattern.exec(value);
  if (!match) return false;
  const [, , , month, day] = match;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !day || z.iso.date().safeParse(value).success;
};

/** A date at the precision it is known: `2027`, `2026-Q3`, `2026-03` or `2026-03-01`. It is shown as written. */
export const partialDate = z.preprocess(
  asWritten,
  z
    .string({ error: 'expected a date, written like 2027, 2026-Q3, 2026-03 or 2026-03-01' })
    .refine(exists, { error: 'expected a date that exists, written like 2027, 2026-Q3, 2026-03 or 2026-03-01' })
    .meta({ type: ['string', 'integer'], pattern: '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$' }),
);

export type PartialDate = string;

/** A stretch of time between two dates, both included. */
export const period = z.strictObject({
  from: partialDate.describe('Its first day, month, quarter or year.'),
  to: partialDate.describe('Its last day, month, quarter or year.'),
});

/** When something is to be reached: a date, or a condition in words. Exactly one. */
export const target = z
  .strictObject({
    date: partialDate.optional().describe('The date aimed for, at the precision it is known.'),
    condition: sentences.optional().describe('What has to happen first, where there is no date.'),
  })
  .refine((value) => (value.date === undefined) !== (value.condition === undefined), {
    error: 'expected either a date or a condition, not both',
  });
