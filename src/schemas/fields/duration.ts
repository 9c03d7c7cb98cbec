import { z } from 'zod';
import { parseDuration } from './duration-parts.ts';

/** A length of time in words: a whole number and a unit, such as `72 hours`, `30 days` or `1 business day`. */
export const duration = z
  .string({ error: 'expected a duration, written like "72 hours", "30 days" or "1 business day"' })
  .refine((text) => parseDuration(text) !== undefined, {
    error: 'expected a duration, written like "72 hours", "30 days" or "1 business day"',
  })
  .meta({ pattern: '^\\d{1,5} (business )?(second|minute|hour|day|week|month|year)s?$' });
