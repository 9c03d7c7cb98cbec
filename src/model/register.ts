import type { Duration } from '../schemas/fields/duration-parts.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { addDuration } from './calendar.ts';
import type { Entry } from './content.ts';
import { compareCodes } from './order.ts';

export type SubprocessorState = 'announced' | 'active' | 'ended';

/** The fields that tell the life of an entry. */
const lifeFields = [
  'announced',
  'effective',
  'emergency',
  'changes',
  'ended',
  'endAnnounced',
  'endReason',
] as const satisfies readonly (keyof Subprocessor)[];

/** The fields that describe a subprocessor, without its life. */
export type SubprocessorDetails = Omit<Subprocessor, (typeof lifeFields)[number]>;

/** One field of an entry before and after a change. */
export interface FieldChange {
  field: keyof SubprocessorDetails;
  before: SubprocessorDetails[keyof SubprocessorDetails];
  after: SubprocessorDetails[keyof SubprocessorDetails];
}

/** One event in the life of an entry. */
export interface RegisterChange {
  /** Unique within its entry, and the same in every build: what happens and when. */
  id: string;
  kind: 'added' | 'changed' | 'ended';
  subprocessor: string;
  /** What the entry is called from then on, and was called until the change after it. */
  name: string;
  service?: string;
  announced?: IsoDate;
  effective: IsoDate;
  /** The last day customers may object, where an objection period was promised when it was announced. */
  objectionDeadline?: IsoDate;
  /** The day before which it may not take effect, by the notice promised. */
  earliest?: IsoDate;
  emergency?: string;
  summary: string;
  fields: readonly FieldChange[];
}

/** One entry of the register on a day. */
export interface RegisterEntry {
  id: string;
  href: string;
  state: SubprocessorState;
  /** What holds on the day (of an announced entry: what will). */
  details: SubprocessorDetails;
  record: Subprocessor;
  /** Everything that has been announced by that day, oldest first. */
  changes: readonly RegisterChange[];
  /** What has been announced and is still to come, the next first. */
  upcoming: readonly RegisterChange[];
}

type Notices = NonNullable<Organization['subprocessorNotice']>;

/** The notice and objection periods promised on a day. */
export function noticeOn(notices: Notices | undefined, date: IsoDate): { notice?: Duration; objection?: Duration } {
  const held = (notices ?? []).filter(({ from }) => from === undefined || from <= date);
  return held.sort((a, b) => compareCodes(a.from ?? '', b.from ?? '')).at(-1) ?? {};
}

/** Whether customers are, were or will be promised a time to object to a change. */
export function promisesObjection({ subprocessorNotice = [] }: Organization): boolean {
  return subprocessorNotice.some(({ objection }) => objection !== undefined);
}

function detailsOf(record: Subprocessor): SubprocessorDetails {
  const isLife = new Set<string>(lifeFields);
  return Object.fromEntries(Object.entries(record).filter(([field]) => !isLife.has(field))) as SubprocessorDetails;
}

function deadlines(announced: IsoDate | undefined, notices: Notices | undefined) {
  if (announced === undefined) return {};
  const { notice, objection } = noticeOn(notices, announced);
  return {
    objectionDeadline: objection === undefined ? undefined : addDuration(announced, objection),
    earliest: notice === undefined ? undefined : addDuration(announced, notice),
  };
}

const fieldChanges = (before: SubprocessorDetails, set: Partial<SubprocessorDetails>): FieldChange[] =>
  (Object.keys(set) as (keyof SubprocessorDetails)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(set[field]))
    .map((field) => ({ field, before: before[field], after: set[field] }));

const bySoonest = (a: { effective: IsoDate }, b: { effective: IsoDate }): number =>
  compareCodes(a.effective, b.effective);

/** One change with what describes the entry after it. */
interface Step {
  change: RegisterChange;
  details: SubprocessorDetails;
}

type Happening = Pick<RegisterChange, 'kind' | 'announced' | 'effective' | 'emergency' | 'summary'>;

/** Counts the changes that an entry has on one day, so that each has an id of its own. */
function idOf({ kind, effective }: Happening, earlier: readonly Step[]): string {
  const before = earlier.filter(({ change }) => change.kind === kind && change.effective === effective).length;
  return [kind, effective, ...(before === 0 ? [] : [before + 1])].join('-');
}

/** The life of an entry as a list of changes, oldest first, with the details after each. */
function lifeOf(subprocessor: string, record: Subprocessor, notices: Notices | undefined) {
  const first = detailsOf(record);
  const steps: Step[] = [];
  const add = (happening: Happening, set: Partial<SubprocessorDetails> = {}): void => {
    const before = steps.at(-1)?.details ?? first;
    const details = { ...before, ...set };
    const change: RegisterChange = {
      id: idOf(happening, steps),
      subprocessor,
      name: details.name,
      service: details.service,
      ...happening,
      ...(happening.kind === 'ended' ? {} : deadlines(happening.announced, notices)),
      fields: fieldChanges(before, set),
    };
    steps.push({ change, details });
  };
  const { announced, effective, emergency, purpose = '', changes = [], ended, endAnnounced, endReason = '' } = record;
  if (effective !== undefined) add({ kind: 'added', announced, effective, emergency, summary: purpose });
  for (const { set, ...change } of changes.toSorted(bySoonest)) add({ kind: 'changed', ...change }, set);
  if (ended !== undefined) add({ kind: 'ended', announced: endAnnounced, effective: ended, summary: endReason });
  return { first, steps };
}

/** Whether readers know of a change on a day: it was announced, or took effect unannounced. */
const isKnown = ({ announced, effective }: RegisterChange, date: IsoDate): boolean => (announced ?? effective) <= date;

/**
 * One entry as it stands on a day.
 *
 * @returns `undefined` where nobody had heard of it yet.
 */
export function resolveEntry(
  { id, data }: Entry<Subprocessor>,
  notices: Notices | undefined,
  date: IsoDate,
): RegisterEntry | undefined {
  const { first, steps } = lifeOf(id, data, notices);
  const known = steps.filter(({ change }) => isKnown(change, date));
  const isUnheardOf = data.effective === undefined ? (data.announced ?? date) > date : known.length === 0;
  if (isUnheardOf) return undefined;
  const past = known.filter(({ change }) => change.effective <= date);
  const begun = data.effective === undefined || data.effective <= date;
  const ended = data.ended !== undefined && data.ended <= date;
  return {
    id,
    href: `/subprocessors/${id}/`,
    state: ended ? 'ended' : begun ? 'active' : 'announced',
    details: past.at(-1)?.details ?? first,
    record: data,
    changes: known.map(({ change }) => change),
    upcoming: known.map(({ change }) => change).filter(({ effective }) => effective > date),
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
