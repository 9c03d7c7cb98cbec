import { z } from 'zod';
import type { Correction } from '../../model/corrections.ts';
import { isoDate } from '../../schemas/fields/iso-date.ts';

const erratum = z.strictObject({
  date: isoDate.describe('The day of the correction.'),
  reason: z.string().describe('What was corrected, and why.'),
});

/** The corrections of something published; absent where there are none. */
export const errataField = z
  .array(erratum)
  .optional()
  .describe('Corrections of what was released, in the order they were made.');

/** These corrections as data files hold them: without the hashes that released.json has besides. */
export function errataItem(corrections: readonly Correction[]): z.output<typeof errataField> {
  return corrections.length > 0 ? corrections.map(({ date, reason }) => ({ date, reason })) : undefined;
}
