import { parseDuration, type Duration } from '../schemas/fields/duration-parts.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { PartialDate } from '../schemas/fields/partial-date.ts';

const DAY = 86_400_000;

const toIso = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);
const time = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(time(date) + days * DAY);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((time(to) - time(from)) / DAY);
}

/** The same day so many months later, or the last day of that month where it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return toIso(first.getTime());
}

const isWeekend = (date: IsoDate): boolean => [0, 6].includes(new Date(time(date)).getUTCDay());

function addBusinessDays(date: IsoDate, days: number): IsoDate {
  let result = date;
  for (let left = days; left > 0;) {
    result = addDays(result, 1);
    if (!isWeekend(result)) left -= 1;
  }
  return result;
}

/**
 * The day a duration ends that begins on a day. Hours and less count as the days they reach into; business days are
 * Monday to Friday.
 *
 * @throws {RangeError} where the text is no duration; the schemas let none through.
 */
export function addDuration(date: IsoDate, duration: Duration): IsoDate {
  const parts = parseDuration(duration);
  if (!parts) throw new RangeError(`"${duration}" is no duration`);
  const { amount, unit, business } = parts;
  if (unit === 'year') return addMonths(date, amount * 12);
  if (unit === 'month') return addMonths(date, amount);
  if (unit === 'week') return addDays(date, amount * 7);
  const hours = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24 }[unit] * amount;
  const days = business && unit === 'hour' ? Math.ceil(amount / 8) : Math.ceil(hours / 24);
  return business ? addBusinessDays(date, days) : addDays(date, days);
}

const quarter = /^(\d{4})-Q([1-4])$/;

/** The first day of a date known to the day, month, quarter or year. */
export function firstDay(date: PartialDate): IsoDate {
  const match = quarter.exec(date);
  if (match) return `${match[1] ?? ''}-${String(Number(match[2]) * 3 - 2).padStart(2, '0')}-01`;
  return (date + '-01-01').slice(0, 10);
}

/** The last day of a date known to the day, month, quarter or year. */
export function lastDay(date: PartialDate): IsoDate {
  const months = date.length === 4 ? 12 : quarter.test(date) ? 3 : date.length === 7 ? 1 : 0;
  return months === 0 ? date : addDays(addMonths(firstDay(date), months), -1);
}

/** A day, cut to the precision of another date: the 1 March 2027 that follows from "2026-03" is "2027-03". */
export function atPrecisionOf(date: IsoDate, like: PartialDate): PartialDate {
  if (quarter.test(like)) return `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`;
  return date.slice(0, like.length);
}
