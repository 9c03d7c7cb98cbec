import type { IsoDate, PartialDate } from '../schemas/fields/dates.ts';
import { firstDay } from './calendar.ts';
import type { Entry } from './content.ts';

/** An entry as readers know it on a day: what a field says was done, and is dated later, is not told yet. */
export function knownOn<Data, Field extends keyof Data>(
  { id, data }: Entry<Data & Partial<Record<Field, PartialDate>>>,
  field: Field,
  asOf: IsoDate,
): Entry<Data> {
  const { [field]: date, ...rest } = data;
  return { id, data: date !== undefined && firstDay(date) > asOf ? (rest as Data) : data };
}
