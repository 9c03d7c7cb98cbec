import { formatDate } from './dates.ts';

/** Words of corrections of what was released. English. */
export const errataText = {
  title: 'Corrections',
  corrected: (date: string) => `Corrected on ${formatDate(date)}`,
} as const;
