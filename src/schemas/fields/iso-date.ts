import { z } from 'zod';

/**
 * YAML readers that know timestamps hand a date over as a `Date` at midnight UTC; the text the author wrote is its first
 * ten characters. Anything else, such as a `Date` with a time, passes through for the schema to judge.
 */
export function dayAsWritten(value: unknown): unknown {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return value;
  const [day, time] = value.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : value;
}

/** A calendar day, `YYYY-MM-DD` (ISO 8601), that exists. */
export const isoDate = z.preprocess(
  dayAsWritten,
  z.iso.date({ error: 'expected a day that exists, written like 2026-03-01' }),
);

/** A point in time with its offset from UTC (RFC 3339), such as `2027-06-30T00:00:00Z`. */
export const isoDateTime = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value),
  z.iso.datetime({ offset: true, error: 'expected a date and time with its zone, written like 2027-06-30T00:00:00Z' }),
);

export type IsoDate = string;
