import { z } from 'zod';

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
