import type { Duration } from '../schemas/fields/duration.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { addDuration } from './calendar.ts';
import type { Entry } from './content.ts';

export type SubprocessorState = 'announced' | 'active' | 'ended';

/** The fields that describe a subprocessor, without its life. */
export type SubprocessorDetails = Omit<
  Subprocessor,
  'announced' | 'effective' | 'emergency' | 'changes' | 'ended' | 'endAnnounced' | 'endReason'
>;

/** One field of an entry before and after a change. */
export interface FieldChange {
  field: keyof SubprocessorDetails;
  before: SubprocessorDetails[keyof SubprocessorDetails];
  after: SubprocessorDetails[keyof SubprocessorDetails];
}

/** One event in the life of an entry. */
export interface RegisterChange {
  kind: 'added' | 'changed' | 'ended';
  subprocessor: string;
  name: string;
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
  return held.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1) ?? {};
}

function detailsOf(record: Subprocessor): SubprocessorDetails {
  const { announced, effective, emergency, changes, ended, endAnnounced, endReason, ...details } = record;
  void [announced, effective, emergency, changes, ended, endAnnounced, endReason];
  return details;
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
  a.effective.localeCompare(b.effective);

/** The life of an entry as a list of changes, oldest first, with the details after each. */
function lifeOf(id: string, record: Subprocessor, notices: Notices | undefined) {
  const steps: { change: RegisterChange; details: SubprocessorDetails }[] = [];
  let details = detailsOf(record);
  const base = { subprocessor: id };
  if (record.effective !== undefined) {
    const { announced, effective, emergency, name, purpose } = record;
    const change = {
      kind: 'added' as const,
      ...base,
      name,
      announced,
      effective,
      emergency,
      summary: purpose ?? '',
      fields: [],
    };
    steps.push({ change: { ...change, ...deadlines(announced, notices) }, details });
  }
  for (const { announced, effective, summary, emergency, set } of [...(record.changes ?? [])].sort(bySoonest)) {
    const fields = fieldChanges(details, set);
    details = { ...details, ...set };
    const change = {
      kind: 'changed' as const,
      ...base,
      name: details.name,
      announced,
      effective,
      emergency,
      summary,
      fields,
    };
    steps.push({ change: { ...change, ...deadlines(announced, notices) }, details });
  }
  if (record.ended !== undefined) {
    const change = {
      kind: 'ended' as const,
      ...base,
      name: details.name,
      announced: record.endAnnounced,
      effective: record.ended,
    };
    steps.push({ change: { ...change, summary: record.endReason ?? '', fields: [] }, details });
  }
  return { first: detailsOf(record), steps };
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
  if (data.effective !== undefined && known.length === 0) return undefined;
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

/** The register on a day: every entry readers had heard of, by name. */
export function resolveRegister(
  entries: readonly Entry<Subprocessor>[],
  notices: Notices | undefined,
  date: IsoDate,
): RegisterEntry[] {
  return entries
    .map((entry) => resolveEntry(entry, notices, date))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.details.name.localeCompare(b.details.name, 'en') || a.id.localeCompare(b.id, 'en'));
}
