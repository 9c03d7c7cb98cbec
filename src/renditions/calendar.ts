import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { compareCodes } from '../model/content.ts';
import { lastHeard } from '../model/register-change.ts';
import { changeId, changesOf, type RegisteredChange } from '../model/register-history.ts';
import { promisesObjection } from '../model/register.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { feedText } from '#words/events';
import { changeLines, changeTitle } from '#words/register-changes';
import type { Absolute } from './surroundings.ts';
import { stableId } from './stable-id.ts';

/** One day of a calendar. */
export interface CalendarDay {
  /** Stays the same in every build; calendars update an event by it. */
  uid: string;
  date: IsoDate;
  /** The day readers heard the latest about it; it stamps the event, so that every build writes the same. */
  known: IsoDate;
  title: string;
  text: string;
  path: string;
  /** How often it was changed: a calendar takes the event with the higher number (RFC 5545 section 3.8.7.4). */
  sequence: number;
  /** Whether it never takes effect; subscribers see that it is cancelled. */
  isCancelled: boolean;
}

function daysOf({ entry, change }: RegisteredChange): CalendarDay[] {
  const title = changeTitle(change);
  const isCancelled = change.dropped !== undefined;
  const sequence = change.postponed.length + (isCancelled ? 1 : 0);
  const text = changeLines(change).join('\n');
  const day = { known: lastHeard(change), text, path: entry.href, sequence, isCancelled };
  const effective = { ...day, uid: `${changeId(change)}-effective`, date: change.effective, title };
  if (change.objectionDeadline === undefined) return [effective];
  const deadline = { uid: `${changeId(change)}-objection`, date: change.objectionDeadline };
  return [{ ...day, ...deadline, title: feedText.lastDayToObject(title, isCancelled) }, effective];
}

/** The last day to object to each change of the register, and the day it takes effect, in the order of the days. */
export function registerDays({ register }: TrustCenter): CalendarDay[] {
  return changesOf(register)
    .flatMap(daysOf)
    .sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.uid, b.uid));
}

const midnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** These days as an iCalendar file (RFC 5545): whole days that do not make anybody busy. */
export function registerCalendar(center: TrustCenter, absolute: Absolute): string {
  const { organization } = center;
  const calendar = ical({
    name: feedText.calendar(organization.name),
    description: feedText.calendarHolds(promisesObjection(organization)),
    prodId: { company: 'Candor', ...feedText.calendarMaker },
    url: absolute('/subprocessors/changes.ics'),
    ttl: 86_400,
  });
  for (const { uid, date, known, title, text, path, sequence, isCancelled } of registerDays(center)) {
    calendar.createEvent({
      // A UUID without a host (RFC 7986 section 5.3): the event stays the same one when the site moves.
      id: stableId(center, uid),
      stamp: midnight(known),
      start: midnight(date),
      allDay: true,
      summary: title,
      description: text,
      url: absolute(path),
      ...(sequence > 0 && { sequence }),
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves out the end of the last line (RFC 5545 section 3.1).
  return `${calendar.toString()}\r\n`;
}
