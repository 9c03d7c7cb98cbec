import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD` (ISO 8601), that exists. */
export const isoDate = z.iso.date({ error: 'expected a day that exists, written like 2026-03-01' });

/** A point in time with its offset from UTC (RFC 3339), such as `2027-06-30T00:00:00Z`. */
export const isoDateTime = z.iso.datetime({
  offset: true,
  error: 'expected a date and time with its zone, written like 2027-06-30T00:00:00Z',
});

export type IsoDate = string;
