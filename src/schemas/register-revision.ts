import { z } from 'zod';
import { isoDate } from './fields/iso-date.ts';
import { sentences } from './fields/text.ts';

/** Each move of an announced date to a later one; the first date stays in the entry. */
export const postponed = z
  .array(
    z.strictObject({
      on: isoDate.describe('The day customers hear of the new date.'),
      to: isoDate.describe('The new date, later than the one before.'),
      reason: sentences.optional().describe('Why it is postponed.'),
    }),
  )
  .min(1);

/** An announcement that is taken back before its date. */
export const calledOff = z.strictObject({
  on: isoDate.describe('The day customers hear that it will not happen, on or before its date.'),
  reason: sentences.optional().describe('Why it is called off.'),
});

/** A statement of the register that was never true. */
export const listedInError = z.strictObject({
  on: isoDate.describe('The day the mistake was corrected.'),
  reason: sentences.describe('What was wrong.'),
});
