import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { sentences } from './text.ts';

/** When something is to be reached: a date, or a condition in words. Exactly one. */
export const target = z
  .strictObject({
    date: partialDate.optional().describe('The date aimed for, at the precision it is known.'),
    condition: sentences.optional().describe('What has to happen first, where there is no date.'),
  })
  .refine((value) => (value.date === undefined) !== (value.condition === undefined), {
    error: 'expected either a date or a condition, not both',
  });
