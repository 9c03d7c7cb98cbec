import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Entry } from './content.ts';
import { knownOn } from './known.ts';
import { compareCodes } from './order.ts';

/**
 * An advisory as readers know it on a day: a later fix, later updates, a later withdrawal and those who are thanked later
 * are not told yet.
 *
 * @param unthanked ids of acknowledgments that are dated later
 */
export function advisoryOn(
  { id, data }: Entry<Advisory>,
  asOf: IsoDate,
  unthanked: ReadonlySet<string> = new Set(),
): Entry<Advisory> {
  const { updated = [], withdrawn, credits = [], ...rest } = knownOn({ id, data }, 'fixedOn', asOf).data;
  const thanked = credits.filter((credit) => !unthanked.has(credit));
  const known = updated.filter(({ on }) => on <= asOf).sort((a, b) => compareCodes(a.on, b.on));
  return {
    id,
    data: {
      ...rest,
      ...(thanked.length > 0 && { credits: thanked }),
      ...(known.length > 0 && { updated: known }),
      ...(withdrawn !== undefined && withdrawn.on <= asOf && { withdrawn }),
    },
  };
}

/** The day on which an advisory was last changed, or published where it never was. */
export function lastChanged({ published, updated = [] }: Pick<Advisory, 'published' | 'updated'>): IsoDate {
  return updated.at(-1)?.on ?? published;
}
