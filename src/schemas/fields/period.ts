import { z } from 'zod';
import { partialDate } from './partial-date.ts';

/** A stretch of time between two dates, both included. */
export const period = z.strictObject({
  from: partialDate.describe('Its first day, month, quarter or year.'),
  to: partialDate.describe('Its last day, month, quarter or year.'),
});
