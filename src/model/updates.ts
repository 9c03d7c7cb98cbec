import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Update } from '../schemas/update.ts';
import type { Entry } from './content.ts';

/** The day in UTC of an RFC 3339 date-time. */
export const dayOf = (dateTime: string): IsoDate => new Date(dateTime).toISOString().slice(0, 10);

/** A notice as readers know it on a day: nobody knows yet when an incident will be over. Maintenance is planned. */
export function updateOn({ id, data }: Entry<Update>, asOf: IsoDate): Entry<Update> {
  const { ends, ...rest } = data;
  const isToCome = data.kind === 'incident' && ends !== undefined && dayOf(ends) > asOf;
  return { id, data: isToCome ? rest : data };
}
