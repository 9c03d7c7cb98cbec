import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Entry } from './content.ts';
import { compareCodes } from './order.ts';

/** An advisory as readers know it on a day: later updates and a later withdrawal are not told yet. */
export function advisoryOn({ id, data }: Entry<Advisory>, asOf: IsoDate): Entry<Advisory> {
  const { updated = [], withdrawn, ...rest } = data;
  const known = updated.filter(({ on }) => on <= asOf).sort((a, b) => compareCodes(a.on, b.on));
  return {
    id,
    data: {
      ...rest,
      ...(known.length > 0 && { updated: known }),
      ...(withdrawn !== undefined && withdrawn.on <= asOf && { withdrawn }),
    },
  };
}

/** The day on which an advisory was last changed, or published where it never was. */
export function lastChanged({ published, updated = [] }: Pick<Advisory, 'published' | 'updated'>): IsoDate {
  return updated.at(-1)?.on ?? published;
}
