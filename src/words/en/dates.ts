/** A formatter takes milliseconds to make, so each is made when it is first used. */
function formatter(options: Intl.DateTimeFormatOptions): { format: (date: Date) => string } {
  let made: Intl.DateTimeFormat | undefined;
  return {
    format: (date) => (made ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })).format(date),
  };
}

const day = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const month = formatter({ month: 'long', year: 'numeric' });
const time = formatter({ hour: '2-digit', minute: '2-digit' });
const moment = formatter({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** "20 November 2026", from YYYY-MM-DD. */
export function formatDate(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** A date at the precision it was written: "2027", "Q3 2026", "March 2026" or "1 March 2026". */
export function formatPartial(date: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return `Q${quarter[2] ?? ''} ${quarter[1] ?? ''}`;
  if (date.length === 4) return date;
  return date.length === 7 ? month.format(new Date(`${date}-01T00:00:00Z`)) : formatDate(date);
}

/** "on 1 March 2026", "in March 2026", "in Q3 2026", "in 2027". */
export function formatWhen(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${formatPartial(date)}`;
}

/** "1 July 2025 to 30 June 2026". */
export function formatPeriod({ from, to }: { from: string; to: string }): string {
  return `${formatPartial(from)} to ${formatPartial(to)}`;
}

/** A date as the `datetime` of a `<time>` takes it; a quarter has no such form. */
export function machineDate(date: string): string | undefined {
  return date.includes('Q') ? undefined : date;
}

/**
 * When something takes place, from RFC 3339 date-times: "6 December 2026, 01:00 to 03:00 UTC", "from …" and "until …"
 * where one end is open; nothing where both are.
 */
export function formatWindow({ starts, ends }: { starts?: string; ends?: string }): string {
  const [from, to] = [starts, ends].map((dateTime) => (dateTime === undefined ? undefined : new Date(dateTime)));
  if (from === undefined) return to === undefined ? '' : `until ${moment.format(to)} UTC`;
  if (to === undefined) return `from ${moment.format(from)} UTC`;
  if (day.format(from) !== day.format(to)) return `${moment.format(from)} to ${moment.format(to)} UTC`;
  return `${day.format(from)}, ${time.format(from)} to ${time.format(to)} UTC`;
}

/** Cycles by the word they go by: who reviews "annually" says so, and not "every 12 months". */
const cycleNames: ReadonlyMap<string, string> = new Map([
  ['3 months', 'quarter'],
  ['6 months', 'half-year'],
  ['12 months', 'year'],
  ['24 months', '2 years'],
  ['36 months', '3 years'],
]);

/** "quarter", "year", "18 months": a cycle as it follows "every", from a duration as authors write it. */
export function cycleName(interval: string): string {
  return cycleNames.get(interval) ?? interval.replace(/^1 /, '');
}

/** "every quarter", "every year", "every 18 months": how often. */
export function everyWords(interval: string): string {
  return `every ${cycleName(interval)}`;
}
