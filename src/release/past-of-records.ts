import type { Entry } from '../model/content.ts';
import type { SubprocessorDetails } from '../model/register-change.ts';
import { numberedChanges } from '../model/register-life.ts';
import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { ReleasedRecord } from '../schemas/released.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { type PastDeparture, pastDepartures } from './compare.ts';
import { ALWAYS, fieldParts, type PastPart } from './past.ts';
import { hashOfValue } from './text-hash.ts';

/** An advisory with the whole text of its file. */
export interface AdvisoryText extends Entry<Advisory> {
  readonly text: string;
}

const UPDATE = 'update of ';
const WITHDRAWAL = 'withdrawal';

/** The text below the front matter; line endings and space at the ends of lines do not count. */
function bodyOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const body = lines.slice(lines.indexOf('---', 1) + 1);
  return body.slice(
    body.findIndex((line) => line !== ''),
    body.findLastIndex((line) => line !== '') + 1,
  );
}

/** What an advisory has told readers by a day: its fields, its text, each update and its withdrawal. */
export function pastOfAdvisory({ data, text }: Omit<AdvisoryText, 'id'>, asOf: IsoDate): PastPart[] {
  if (data.published > asOf) return [];
  const { updated = [], withdrawn, ...told } = data;
  const later: PastPart[] = [
    ...updated.map((update, index) => ({
      key: `${UPDATE}${update.on}`,
      path: ['updated', index],
      hash: hashOfValue(update),
      since: update.on,
    })),
    ...(withdrawn ? [{ key: WITHDRAWAL, path: ['withdrawn'], hash: hashOfValue(withdrawn), since: withdrawn.on }] : []),
  ];
  return [
    ...fieldParts(told, Object.keys(told)),
    { key: 'text', path: [], hash: hashOfValue(bodyOf(text)), since: ALWAYS },
    ...later.filter(({ since }) => since <= asOf),
  ];
}

const isLater = (key: string): boolean => key.startsWith(UPDATE) || key === WITHDRAWAL;

/**
 * How an advisory departs from what was released. Its fields and its text may be changed together with an update that
 * says so and was not released before.
 */
export function advisoryDepartures(parts: readonly PastPart[], before: ReleasedRecord, asOf: IsoDate): PastDeparture[] {
  const isTold = parts.some(({ key, since }) => key.startsWith(UPDATE) && since >= asOf && !(key in before.past));
  return pastDepartures(parts, before, asOf).filter(({ key }) => isLater(key) || !isTold);
}

/** What is locked after a release: updates and the withdrawal stay, fields and text are those of the last update. */
export function advisoryPast(
  before: ReleasedRecord['past'] | undefined,
  parts: readonly PastPart[],
): ReleasedRecord['past'] {
  const kept = Object.entries(before ?? {}).filter(([key]) => isLater(key));
  return { ...Object.fromEntries(parts.map(({ key, hash }) => [key, hash])), ...Object.fromEntries(kept) };
}

/**
 * What each field that describes a subprocessor needs once the entry is released. `fill-in`: it may be added where it was
 * absent, since it only says where to read more or whom to write to. `locked`: readers rely on it, so it needs a dated
 * change or an erratum. `free`: it may be changed at any time. A field that Candor gains has to be given its place here.
 */
const LOCKS: Record<keyof SubprocessorDetails, 'fill-in' | 'locked' | 'free'> = {
  name: 'locked',
  purpose: 'locked',
  service: 'locked',
  legalEntity: 'locked',
  address: 'locked',
  contact: 'fill-in',
  website: 'fill-in',
  tier: 'locked',
  dataCategories: 'locked',
  dataSubjects: 'locked',
  dataAccess: 'locked',
  locations: 'locked',
  transferMechanism: 'locked',
  certifications: 'locked',
  dpaUrl: 'fill-in',
  trustCenter: 'fill-in',
  safeguards: 'locked',
  replacedBy: 'free',
};

const DETAILS = Object.keys(LOCKS) as (keyof SubprocessorDetails)[];
const LOCKED = DETAILS.filter((field) => LOCKS[field] === 'locked');
const FILL_INS = DETAILS.filter((field) => LOCKS[field] === 'fill-in');
const ENDING = ['ended', 'endAnnounced', 'endReason'];

type Plan = Pick<Subprocessor, 'postponed' | 'calledOff' | 'listedInError'>;

interface Names {
  /** The way to the fields in the record. */
  path: PastPart['path'];
  /** The fields, where they are not called `postponed`, `calledOff` and `listedInError`. */
  fields?: Partial<Record<keyof Plan, string>>;
  /** What they are about, in a key of released.json. */
  of?: string;
}

/** What became of a plan: new dates, a calling off, a correction, each from the day readers heard of it. */
function revisionParts({ postponed = [], calledOff, listedInError }: Plan, { path, fields = {}, of = '' }: Names) {
  const part = (key: string, value: { on: IsoDate }, field: keyof Plan, ...rest: number[]): PastPart => ({
    key: `${key}${of}`,
    path: [...path, fields[field] ?? field, ...rest],
    hash: hashOfValue(value),
    since: value.on,
  });
  return [
    ...postponed.map((move, index) => part(`postponement of ${move.on}`, move, 'postponed', index)),
    ...(calledOff ? [part('calling off', calledOff, 'calledOff')] : []),
    ...(listedInError ? [part('listing in error', listedInError, 'listedInError')] : []),
  ];
}

function changeParts(data: Subprocessor): PastPart[] {
  return numberedChanges(data).flatMap(({ change, index, number }) => {
    const { postponed, calledOff, listedInError, ...told } = change;
    const path = ['changes', index] as const;
    const since = change.announced ?? change.effective;
    const count = number.slice(change.effective.length + 1);
    const key = `change of ${change.effective}${count === '' ? '' : ` (${count})`}`;
    return [
      { key, path, hash: hashOfValue(told), since },
      ...revisionParts({ postponed, calledOff, listedInError }, { path, of: ` of the ${key}` }),
    ];
  });
}

function endParts(data: Subprocessor): PastPart[] {
  // Without its day an end is told nowhere.
  const since = data.ended === undefined ? undefined : (data.endAnnounced ?? data.ended);
  if (since === undefined) return [];
  const fields = { postponed: 'endPostponed', calledOff: 'endCalledOff' };
  const plan = { postponed: data.endPostponed, calledOff: data.endCalledOff };
  return [
    ...fieldParts(data, ENDING).map((part) => ({ ...part, since })),
    ...revisionParts(plan, { path: [], fields, of: ' of the end' }),
  ];
}

/** What a subprocessor's entry has told readers by a day: itself, and what happened or was announced to happen to it. */
export function pastOfSubprocessor(data: Subprocessor, asOf: IsoDate): PastPart[] {
  const began = data.announced ?? data.effective ?? ALWAYS;
  if (began > asOf) return [];
  const timed = [...changeParts(data), ...endParts(data), ...revisionParts(data, { path: [] })];
  return [
    ...fieldParts(data, [...LOCKED, 'announced', 'effective', 'emergency']),
    ...fieldParts(data, FILL_INS).map((part): PastPart => ({ ...part, isFillIn: true })),
    ...timed.filter(({ since }) => since <= asOf),
  ];
}

const CHANGE = /^change of [\d-]+(?: \(\d+\))?$/;

/**
 * Released changes that an entry no longer has, or has for another day. Subscribers know a change by its day, so not even
 * an erratum takes it away: it is postponed, or said to have been listed in error.
 */
export function lostChanges(past: Readonly<Record<string, string>>, data: Subprocessor): string[] {
  const present = new Set(changeParts(data).map(({ key }) => key));
  return Object.keys(past).filter((key) => CHANGE.test(key) && !present.has(key));
}
