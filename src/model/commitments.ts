import type { Commitment, CommitmentValue } from '../schemas/commitment.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { firstDay } from './calendar.ts';
import { compareCodes, type Entry } from './content.ts';

/** One promise, split by severity, tier, plan or phase, or as a whole. */
export interface CommitmentPart {
  /** `critical`, `enterprise`, `early warning`; absent from the value that holds for all others, or for all. */
  key?: string;
  value: string;
}

export interface ResolvedCommitment {
  id: string;
  data: Commitment;
  /** What holds on the day; absent before the first value. */
  current?: CommitmentValue;
  parts: readonly CommitmentPart[];
  /** Values that have been replaced, newest first. */
  past: readonly CommitmentValue[];
  /** Values still to come, the next first. */
  upcoming: readonly CommitmentValue[];
}

const startOf = (value: CommitmentValue): string => (value.from === undefined ? '' : firstDay(value.from));

/** Whether it is promised, to somebody or in so many words, and not only stated in figures. */
export function isPromise({ data: { promised, towards } }: Pick<ResolvedCommitment, 'data'>): boolean {
  return promised ?? (towards !== undefined && towards !== 'internal');
}

/** What is promised, to somebody or in so many words, and what is only stated in figures: how the company does for itself. */
export function commitmentGroups(commitments: readonly ResolvedCommitment[]): {
  promises: ResolvedCommitment[];
  others: ResolvedCommitment[];
} {
  return {
    promises: commitments.filter(isPromise),
    others: commitments.filter((commitment) => !isPromise(commitment)),
  };
}

/** The parts of a value in the order they were written, the one without a key first. */
export function partsOf(value: CommitmentValue | undefined): CommitmentPart[] {
  if (!value) return [];
  const whole = value.value === undefined ? [] : [{ value: value.value }];
  const split = value.bySeverity ?? value.byTier ?? value.byPlan ?? value.byPhase ?? {};
  return [...whole, ...Object.entries(split).map(([key, part]) => ({ key, value: part }))];
}

/** The values of a commitment in the order they come to hold; of one day, as written. */
export function valuesInOrder({ values }: Commitment): CommitmentValue[] {
  return values.toSorted((a, b) => compareCodes(startOf(a), startOf(b)));
}

/** The value of a commitment on a day: the latest whose date has come. */
export function valueOn(commitment: Commitment, date: IsoDate): CommitmentValue | undefined {
  return valuesInOrder(commitment).findLast((value) => startOf(value) <= date);
}

/** One commitment as of a day. */
export function resolveCommitment({ id, data }: Entry<Commitment>, asOf: IsoDate): ResolvedCommitment {
  const current = valueOn(data, asOf);
  const values = valuesInOrder(data);
  return {
    id,
    data,
    current,
    parts: partsOf(current),
    past: values.filter((value) => value !== current && startOf(value) <= asOf).reverse(),
    upcoming: values.filter((value) => startOf(value) > asOf),
  };
}

/**
 * What a text that quotes a commitment says on a day: `72 hours`, or for a split promise the part named.
 *
 * @param of the severity, tier, plan or phase meant
 * @returns `undefined` where the promise had no such value on that day
 */
export function quote(commitment: Commitment, date: IsoDate, of?: string): string | undefined {
  return partsOf(valueOn(commitment, date)).find(({ key }) => key === of)?.value;
}
