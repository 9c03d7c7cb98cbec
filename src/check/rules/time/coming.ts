import { daysBetween } from '../../../model/calendar.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import type { Site } from '../../site.ts';

/** Whether a last day, on which something still holds, lies in the time that was asked about; today counts. */
export function isNear({ asOf, until }: Site, lastDay: IsoDate): boolean {
  return until !== undefined && asOf <= lastDay && lastDay <= until;
}

/** Whether what begins on a day begins in the time that was asked about; what began today has begun. */
export function isComing({ asOf, until }: Site, firstDay: IsoDate): boolean {
  return until !== undefined && asOf < firstDay && firstDay <= until;
}

/** A day with its distance: "on 2026-12-01, in 11 days". */
export function dayAhead({ asOf }: Site, day: IsoDate): string {
  const days = daysBetween(asOf, day);
  const distance = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`;
  return `on ${day}, ${distance}`;
}
