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
