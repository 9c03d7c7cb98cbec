import type { Duration } from '../schemas/fields/quantities.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { addDuration } from './calendar.ts';
import { compareCodes } from './content.ts';
import {
  lifeFields,
  type Dropped,
  type FieldChange,
  type Postponement,
  type RegisterChange,
  type SubprocessorDetails,
} from './register-change.ts';

export type Notices = NonNullable<Organization['subprocessorNotice']>;
type PlannedChange = NonNullable<Subprocessor['changes']>[number];

/** The notice and objection periods promised on a day. */
export function noticeOn(notices: Notices | undefined, date: IsoDate): { notice?: Duration; objection?: Duration } {
  const held = (notices ?? []).filter(({ from }) => from === undefined || from <= date);
  return held.sort((a, b) => compareCodes(a.from ?? '', b.from ?? '')).at(-1) ?? {};
}

function deadlines(announced: IsoDate | undefined, notices: Notices | undefined) {
  if (announced === undefined) return {};
  const { notice, objection } = noticeOn(notices, announced);
  return {
    objectionDeadline: objection === undefined ? undefined : addDuration(announced, objection),
    earliest: notice === undefined ? undefined : addDuration(announced, notice),
  };
}

/** Something that was announced, with what an author wrote of it later. */
type Plan = Pick<PlannedChange, 'effective' | 'postponed' | 'calledOff' | 'listedInError'>;

/**
 * What is known of a plan on a day. The last word counts: an end that was called off may be given a new date later.
 */
export function planOn(
  { effective: first, postponed = [], calledOff, listedInError }: Plan,
  date: IsoDate,
): Pick<RegisterChange, 'effective' | 'postponed' | 'dropped'> {
  const moves = postponed.filter(({ on }) => on <= date).sort((a, b) => compareCodes(a.on, b.on));
  const known = moves.map((move, index): Postponement => ({ ...move, from: moves[index - 1]?.to ?? first }));
  const wasRevived = calledOff !== undefined && moves.some(({ on }) => on > calledOff.on);
  const dropped = droppedBy({ calledOff: wasRevived ? undefined : calledOff, listedInError }, date);
  return { effective: known.at(-1)?.to ?? first, postponed: known, ...(dropped && { dropped }) };
}

/** Whether an entry or a change is dropped, as far as readers know on a day. */
export function droppedBy(
  { calledOff, listedInError }: Pick<Plan, 'calledOff' | 'listedInError'>,
  date: IsoDate,
): Dropped | undefined {
  if (listedInError !== undefined && listedInError.on <= date) return { how: 'listed-in-error', ...listedInError };
  if (calledOff !== undefined && calledOff.on <= date) return { how: 'called-off', ...calledOff };
  return undefined;
}

/** A change with its place in the file and an id that no later edit changes. */
export interface NumberedChange {
  change: PlannedChange;
  index: number;
  /** `2026-03-01`, or `2026-03-01-2` of the second one for that day. */
  number: string;
}

/**
 * The changes of an entry, those that readers heard of first coming first. One that is added later is heard of later, so
 * it takes no number from an older one for the same day.
 */
export function numberedChanges({ changes = [] }: Pick<Subprocessor, 'changes'>): NumberedChange[] {
  const heard = ({ announced, effective }: PlannedChange): IsoDate => announced ?? effective;
  const counts = new Map<IsoDate, number>();
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => compareCodes(heard(a.change), heard(b.change)) || a.index - b.index)
    .map(({ change, index }) => {
      const count = (counts.get(change.effective) ?? 0) + 1;
      counts.set(change.effective, count);
      return { change, index, number: [change.effective, ...(count === 1 ? [] : [count])].join('-') };
    });
}

/** What describes an entry at first. */
function detailsOf(record: Subprocessor): SubprocessorDetails {
  const isLife = new Set<string>(lifeFields);
  return Object.fromEntries(Object.entries(record).filter(([field]) => !isLife.has(field))) as SubprocessorDetails;
}

const fieldChanges = (before: SubprocessorDetails, set: Partial<SubprocessorDetails>): FieldChange[] =>
  (Object.keys(set) as (keyof SubprocessorDetails)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(set[field]))
    .map((field) => ({ field, before: before[field], after: set[field] }));

/** One change with what describes the entry after it. */
export interface Step {
  change: RegisterChange;
  details: SubprocessorDetails;
}

type Happening = Pick<RegisterChange, 'id' | 'kind' | 'announced' | 'emergency' | 'summary'> &
  ReturnType<typeof planOn> & { set?: Partial<SubprocessorDetails> };

/** Everything that happens to an entry as far as its record goes, in order, with the dates known on a day. */
function happeningsOf(record: Subprocessor, date: IsoDate): Happening[] {
  const { announced, effective, emergency, purpose = '', ended, endAnnounced, endReason = '' } = record;
  const whole = droppedBy(record, date);
  const planned = (plan: Plan) => ({ ...planOn(plan, date), ...(whole && { dropped: whole }) });
  const changes = numberedChanges(record)
    // One that was never true is not told of before readers hear so.
    .filter(({ change: { listedInError } }) => listedInError === undefined || listedInError.on <= date)
    .map(({ change, index, number }) => ({ index, id: `changed-${number}`, ...change, ...planned(change) }))
    .sort((a, b) => compareCodes(a.effective, b.effective) || a.index - b.index);
  const end = { effective: ended ?? '', postponed: record.endPostponed, calledOff: record.endCalledOff };
  return [
    ...(effective === undefined
      ? []
      : [
          {
            id: 'added',
            kind: 'added' as const,
            announced,
            emergency,
            summary: purpose,
            ...planned({ ...record, effective }),
          },
        ]),
    ...changes.map(({ id, announced: heard, emergency: why, summary, set, effective: day, postponed, dropped }) => ({
      id,
      kind: 'changed' as const,
      announced: heard,
      emergency: why,
      summary,
      set,
      effective: day,
      postponed,
      dropped,
    })),
    ...(ended === undefined
      ? []
      : [{ id: 'ended', kind: 'ended' as const, announced: endAnnounced, summary: endReason, ...planned(end) }]),
  ];
}

/** The life of an entry as it is known on a day: its changes in order, with what describes it after each. */
export function lifeOf(
  subprocessor: string,
  record: Subprocessor,
  notices: Notices | undefined,
  date: IsoDate,
): { first: SubprocessorDetails; steps: Step[] } {
  const first = detailsOf(record);
  const steps: Step[] = [];
  for (const { set = {}, ...happening } of happeningsOf(record, date)) {
    const before = steps.at(-1)?.details ?? first;
    const after = { ...before, ...set };
    const { name, service } = happening.dropped ? before : after;
    const change: RegisterChange = {
      subprocessor,
      name,
      service,
      ...happening,
      ...(happening.kind === 'ended' ? {} : deadlines(happening.announced, notices)),
      fields: fieldChanges(before, set),
    };
    steps.push({ change, details: happening.dropped ? before : after });
  }
  return { first, steps };
}
