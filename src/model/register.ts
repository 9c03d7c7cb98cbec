import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { compareCodes, type Entry } from './content.ts';
import { knownSince, type Dropped, type RegisterChange, type SubprocessorDetails } from './register-change.ts';
import { droppedBy, lifeOf, type Notices } from './register-life.ts';

export type SubprocessorState = 'announced' | 'active' | 'ended' | Dropped['how'];

/** One entry of the register on a day. */
export interface RegisterEntry {
  id: string;
  href: string;
  state: SubprocessorState;
  /** What holds on the day (of an announced entry: what will). */
  details: SubprocessorDetails;
  record: Subprocessor;
  /** Set where it was never used: called off before it began, or listed in error. */
  dropped?: Dropped;
  /** The first day it is or will be used, as known on the day; absent where none is stated. */
  begins?: IsoDate;
  /** The first day it is no longer used, as far as readers have heard. */
  ends?: IsoDate;
  /** Everything readers have heard of by that day, oldest first; what never took effect too. */
  changes: readonly RegisterChange[];
  /** What has been announced and is still to come, the next first. */
  upcoming: readonly RegisterChange[];
}

/** Whether customers are, were or will be promised a time to object to a change. */
export function promisesObjection({ subprocessorNotice = [] }: Organization): boolean {
  return subprocessorNotice.some(({ objection }) => objection !== undefined);
}

/** The day on which something of a kind took or takes effect. */
const dayOf = (changes: readonly RegisterChange[], kind: RegisterChange['kind']): IsoDate | undefined =>
  changes.find((change) => change.kind === kind && change.dropped === undefined)?.effective;

function stateOn(
  dropped: Dropped | undefined,
  begins: IsoDate | undefined,
  ends: IsoDate | undefined,
  date: IsoDate,
): SubprocessorState {
  if (dropped) return dropped.how;
  if (ends !== undefined && ends <= date) return 'ended';
  return begins === undefined || begins <= date ? 'active' : 'announced';
}

/**
 * One entry as it is known on a day.
 *
 * @returns `undefined` where nobody had heard of it yet, or it was listed in error and readers do not know that yet: an
 *   entry that was never used is not shown as used on any day
 */
export function resolveEntry(
  { id, data }: Entry<Subprocessor>,
  notices: Notices | undefined,
  date: IsoDate,
): RegisterEntry | undefined {
  if (data.listedInError !== undefined && data.listedInError.on > date) return undefined;
  const { first, steps } = lifeOf(id, data, notices, date);
  const known = steps.filter(({ change }) => knownSince(change) <= date);
  const isUnheardOf = data.effective === undefined ? (data.announced ?? date) > date : known.length === 0;
  if (isUnheardOf) return undefined;
  const past = known.filter(({ change }) => change.effective <= date);
  const changes = known.map(({ change }) => change);
  const dropped = droppedBy(data, date);
  const [begins, ends] = [dayOf(changes, 'added'), dayOf(changes, 'ended')];
  return {
    id,
    href: `/subprocessors/${id}/`,
    state: stateOn(dropped, begins, ends, date),
    details: past.at(-1)?.details ?? first,
    record: data,
    ...(dropped && { dropped }),
    begins,
    ends,
    changes,
    upcoming: changes.filter((change) => change.dropped === undefined && change.effective > date),
  };
}

/** "Mail Ltd (Newsletters)": an entry in one line. */
export function subjectOf({ name, service }: Pick<RegisterChange, 'name' | 'service'>): string {
  return service === undefined ? name : `${name} (${service})`;
}

/** What an entry was called on a day, as far as readers know. */
export function calledOn({ record, changes }: RegisterEntry, date: IsoDate): Pick<RegisterChange, 'name' | 'service'> {
  return changes.findLast(({ effective }) => effective <= date) ?? record;
}

/** The register on a day: every entry readers had heard of, by name. */
export function resolveRegister(
  entries: readonly Entry<Subprocessor>[],
  notices: Notices | undefined,
  date: IsoDate,
): RegisterEntry[] {
  return entries
    .map((entry) => resolveEntry(entry, notices, date))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.details.name.localeCompare(b.details.name, 'en') || compareCodes(a.id, b.id));
}
