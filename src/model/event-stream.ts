import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { TrustEvent } from './event.ts';
import { compareCodes } from './order.ts';

/** What is still to come, the next first. */
export function comingEvents(events: readonly TrustEvent[], asOf: IsoDate): TrustEvent[] {
  return events
    .filter(({ date }) => date > asOf)
    .sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.id, b.id));
}

/** What has happened, newest first, with the year it happened in. */
export function pastEventsByYear(events: readonly TrustEvent[], asOf: IsoDate): [year: string, events: TrustEvent[]][] {
  const past = events.filter(({ date }) => date <= asOf);
  return [...Map.groupBy(past, ({ date }) => date.slice(0, 4))];
}
