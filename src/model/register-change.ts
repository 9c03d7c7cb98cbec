import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';

/** The fields that tell the life of an entry. */
export const lifeFields = [
  'announced',
  'effective',
  'emergency',
  'postponed',
  'calledOff',
  'listedInError',
  'changes',
  'ended',
  'endAnnounced',
  'endReason',
  'endPostponed',
  'endCalledOff',
] as const satisfies readonly (keyof Subprocessor)[];

/** The fields that describe a subprocessor, without its life. */
export type SubprocessorDetails = Omit<Subprocessor, (typeof lifeFields)[number]>;

/** One field of an entry before and after a change. */
export interface FieldChange {
  field: keyof SubprocessorDetails;
  before: SubprocessorDetails[keyof SubprocessorDetails];
  after: SubprocessorDetails[keyof SubprocessorDetails];
}

/** A date that moved to a later one. */
export interface Postponement {
  /** The day readers heard of it. */
  on: IsoDate;
  /** The date that held before. */
  from: IsoDate;
  to: IsoDate;
  reason?: string;
}

/** Why something that readers were told of never took effect. */
export interface Dropped {
  how: 'called-off' | 'listed-in-error';
  /** The day readers heard of it. */
  on: IsoDate;
  reason?: string;
}

/** One event in the life of an entry, as it is known on a day. */
export interface RegisterChange {
  /** Unique within its entry; no later edit changes it. */
  id: string;
  kind: 'added' | 'changed' | 'ended';
  subprocessor: string;
  /** What the entry is called from then on, and was called until the change after it. */
  name: string;
  service?: string;
  announced?: IsoDate;
  /** The day it takes effect, after every postponement known by then. */
  effective: IsoDate;
  /** Known by then, oldest first. */
  postponed: readonly Postponement[];
  /** Set where it never takes effect: then `effective` is only the day that was told. */
  dropped?: Dropped;
  /** The last day customers may object, where an objection period was promised when it was announced. */
  objectionDeadline?: IsoDate;
  /** The day before which it may not take effect, by the notice promised. */
  earliest?: IsoDate;
  emergency?: string;
  summary: string;
  fields: readonly FieldChange[];
}

/** The day it was first announced for. */
export function firstDate({ postponed, effective }: Pick<RegisterChange, 'postponed' | 'effective'>): IsoDate {
  return postponed[0]?.from ?? effective;
}

/** The day readers heard of a change: when it was announced, or when it took effect unannounced. */
export function knownSince(change: Pick<RegisterChange, 'announced' | 'postponed' | 'effective'>): IsoDate {
  return change.announced ?? firstDate(change);
}

/** The day readers heard the latest about a change: of itself, of a new date, or that it never took effect. */
export function lastHeard(change: RegisterChange): IsoDate {
  return change.dropped?.on ?? change.postponed.at(-1)?.on ?? knownSince(change);
}

/** The day a change belongs to in a list: when it takes effect, or when readers heard that it never does. */
export function listedOn({ dropped, effective }: RegisterChange): IsoDate {
  return dropped?.on ?? effective;
}
