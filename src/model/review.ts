import type { DocumentFrontMatter } from '../schemas/document.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { PartialDate } from '../schemas/fields/partial-date.ts';
import { addDuration, atPrecisionOf, daysBetween, firstDay, lastDay } from './calendar.ts';

/** Days before a date from which it counts as near. */
export const NEAR_DAYS = 30;

export interface Review {
  /** The last day by which the next review is due, at the precision it is known. */
  by: PartialDate;
  state: 'current' | 'due' | 'overdue';
}

/** The day of the last review that changed nothing; one dated after the day has not been held yet. */
export function lastReview({ reviewedOn }: DocumentFrontMatter, asOf: IsoDate): IsoDate | undefined {
  return reviewedOn !== undefined && reviewedOn <= asOf ? reviewedOn : undefined;
}

/**
 * When a version is to be reviewed next: the promised interval after its last review, else after its effective date.
 *
 * @returns `undefined` where no interval is promised or no date is stated to count from. Also where the day is not near and
 *   neither a review nor an approval is stated: the company never said that it counts from the effective date.
 */
export function reviewOf(data: DocumentFrontMatter, asOf: IsoDate): Review | undefined {
  const reviewed = lastReview(data, asOf);
  const base = reviewed ?? data.effective ?? data.published;
  if (data.reviewEvery === undefined || base === undefined) return undefined;
  const by = atPrecisionOf(addDuration(firstDay(base), data.reviewEvery), base);
  const left = daysBetween(asOf, lastDay(by));
  const isCounted = (reviewed ?? data.approvedOn) !== undefined;
  if (left > NEAR_DAYS) return isCounted ? { by, state: 'current' } : undefined;
  return { by, state: left < 0 ? 'overdue' : 'due' };
}
