/** Whether a text is a day of the calendar, as 2026-03-01. */
export const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The days and months a name can mean: 17-01-2023 one, 01-02-2023 two, and what is no date none. */
export function datesIn(name: string): string[] | undefined {
  const yearFirst = /(?<!\d)(\d{4})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?(?!\d)/.exec(name);
  const yearLast = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)/.exec(name);
  if (!yearFirst && !yearLast) return undefined;
  const [, year = '', month = '', day] = yearFirst ?? [];
  const [, first = '', second = '', last = ''] = yearLast ?? [];
  const readings = yearFirst
    ? [[year, month, day]]
    : [
        [last, second, first],
        [last, first, second],
      ];
  const dates = readings
    .map((parts) => parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0')))
    .filter(([inYear = '', inMonth = '', onDay = '01']) => isDay(`${inYear}-${inMonth}-${onDay}`))
    .map((parts) => parts.map(Number).join('.'));
  return [...new Set(dates)];
}
