import type { IsoDate, PartialDate } from '../schemas/fields/dates.ts';
import { type Duration, parseDuration } from '../schemas/fields/quantities.ts';
import type { Organization } from '../schemas/organization.ts';
import type { DocumentFrontMatter } from '../schemas/texts.ts';

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

/**
 * The day a trust center is shown as of: the one asked for, else the one a sample is fixed at, else today in UTC.
 *
 * @param requested what `--as-of` said
 * @param now the clock, passed in
 */
export function asOfDate(requested: IsoDate | undefined, organization: Organization | undefined, now: Date): IsoDate {
  return requested ?? organization?.sample?.asOf ?? now.toISOString().slice(0, 10);
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan januar janvier enero জানুয়ারি يناير',
    'february feb februar février febrero ফেব্রুয়ারি فبراير',
    'march mar märz mars marzo মার্চ مارس',
    'april apr avril abril এপ্রিল أبريل',
    'may mai mayo মে مايو',
    'june jun juni juin junio জুন يونيو',
    'july jul juli juillet julio জুলাই يوليو',
    'august aug août agosto আগস্ট أغسطس',
    'september sep sept septembre septiembre সেপ্টেম্বর سبتمبر',
    'october oct oktober octobre octubre অক্টোবর أكتوبر',
    'november nov novembre noviembre নভেম্বর نوفمبر',
    'december dec dezember décembre diciembre ডিসেম্বর ديسمبر',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** The number of a month by its name in a language that policies are often written in; `undefined` for any other word. */
export const monthOf = (name: string): number | undefined => MONTHS[name.toLowerCase().replace(/\.$/, '')];

/** Whether a text is a day of the calendar, as 2026-03-01. */
export const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isUpTo = (digits: number, text: string | undefined): text is string =>
  text !== undefined && /^\d+$/.test(text) && text.length <= digits;

/** Year, month and day, or year and month, of a name with a month in words: `17 Aug 2023`, `August-2023`, `Aug 17th, 2023`. */
function withMonth(name: string): string[] | undefined {
  const parts = [...name.matchAll(/\d+|\p{L}+/gu)]
    .map(([part]) => part)
    .filter((part) => !/^(?:st|nd|rd|th)$/i.test(part));
  const at = parts.findIndex((part) => monthOf(part) !== undefined);
  if (at === -1) return undefined;
  const [before, next, last] = [parts[at - 1], parts[at + 1], parts[at + 2]];
  const month = String(monthOf(parts[at] ?? ''));
  if (next?.length === 4 && isUpTo(4, next)) return isUpTo(2, before) ? [next, month, before] : [next, month];
  if (last?.length === 4 && isUpTo(4, last) && isUpTo(2, next)) return [last, month, next];
  if (before?.length === 4 && isUpTo(4, before)) return isUpTo(2, next) ? [before, month, next] : [before, month];
  return undefined;
}

/** The days and months a name can mean: 17-01-2023 one, 01-02-2023 two, and what is no date none. */
export function datesIn(name: string): string[] | undefined {
  const yearFirst = /(?<!\d)(\d{4})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?(?!\d)/.exec(name);
  const yearLast = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)/.exec(name);
  const named = withMonth(name);
  if (!yearFirst && !yearLast && !named) return undefined;
  const [, year = '', month = '', day] = yearFirst ?? [];
  const [, first = '', second = '', last = ''] = yearLast ?? [];
  const numbers = yearFirst
    ? [[year, month, day]]
    : [
        [last, second, first],
        [last, first, second],
      ];
  const readings = named ? [named] : numbers;
  const dates = readings
    .map((parts) => parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0')))
    .filter(([inYear = '', inMonth = '', onDay = '01']) => isDay(`${inYear}-${inMonth}-${onDay}`))
    .map((parts) => parts.map(Number).join('.'));
  return [...new Set(dates)];
}

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
