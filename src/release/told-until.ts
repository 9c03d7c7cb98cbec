import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Released } from '../schemas/released.ts';

/** The last day on which readers were told something of what was released, and what it was. */
export interface ToldUntil {
  readonly day: IsoDate;
  readonly event: 'released' | 'corrected';
}

/**
 * The day from which a correction of something released may be dated: an earlier one would stand behind what was told
 * before it.
 *
 * @param id `policies/access-control/1.0`, `subprocessors/stripe` or `commitments/rto`
 * @returns `undefined` where no day is known
 */
export function toldUntil({ documents, subprocessors, commitments }: Released, id: string): ToldUntil | undefined {
  const [collection, ...name] = id.split('/');
  const records = collection === 'subprocessors' ? subprocessors : collection === 'commitments' ? commitments : {};
  const errata = (documents[id] ?? records[name.join('/')])?.errata ?? [];
  const released = documents[id]?.released;
  // The latest, wherever it stands: lists that an earlier version wrote need not be in order.
  const corrected = errata
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (corrected !== undefined && corrected >= (released ?? '')) return { day: corrected, event: 'corrected' };
  return released === undefined ? undefined : { day: released, event: 'released' };
}
