import type { IsoDate } from '../schemas/fields/dates.ts';

/** A correction of what was released: the day, and what was wrong. */
export interface Correction {
  date: IsoDate;
  reason: string;
}

type Corrected = Readonly<Record<string, { readonly errata?: readonly Correction[] | undefined }>>;

/** The corrections of what was released, in the order they were made: of versions (`policies/access/1.0`) and records. */
export type Corrections = Readonly<Record<'documents' | 'subprocessors' | 'commitments', Corrected>>;

/** Before anything was corrected. */
export const NO_CORRECTIONS: Corrections = { documents: {}, subprocessors: {}, commitments: {} };

/**
 * The corrections of something released, in the order they were made.
 *
 * @param id `policies/access-control/1.0`, or the id of a record
 */
export function correctionsOf(
  { corrections }: { corrections: Corrections },
  kind: keyof Corrections,
  id: string,
): readonly Correction[] {
  return corrections[kind][id]?.errata ?? [];
}

function correctedBy(entries: Corrected, asOf: IsoDate): Corrected {
  return Object.fromEntries(
    Object.entries(entries).map(([id, { errata = [] }]) => [id, { errata: errata.filter(({ date }) => date <= asOf) }]),
  );
}

/** The corrections made by a day: a look back does not tell of what was corrected since. */
export function correctionsBy({ documents, subprocessors, commitments }: Corrections, asOf: IsoDate): Corrections {
  return {
    documents: correctedBy(documents, asOf),
    subprocessors: correctedBy(subprocessors, asOf),
    commitments: correctedBy(commitments, asOf),
  };
}
