import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import { compareCodes } from './content.ts';
import { lastHeard, listedOn, type RegisterChange } from './register-change.ts';
import type { RegisterEntry } from './register.ts';
import type { TrustCenter } from './resolve.ts';

/** A change together with the entry it is about. */
export interface RegisteredChange {
  entry: RegisterEntry;
  change: RegisterChange;
}

/** Stable identity of a change: the entry, what happens to it and when. */
export function changeId({ subprocessor, id }: RegisterChange): string {
  return `${subprocessor}-${id}`;
}

/** Every change readers have heard of, the latest first: by the day it takes effect, or was called off or corrected. */
export function changesOf(register: readonly RegisterEntry[]): RegisteredChange[] {
  return register
    .flatMap((entry) => entry.changes.map((change) => ({ entry, change })))
    .sort((a, b) => compareCodes(listedOn(b.change), listedOn(a.change)) || compareCodes(a.entry.id, b.entry.id));
}

/** What has been announced and is still to come, the next first. */
export function upcomingOf(register: readonly RegisterEntry[]): RegisteredChange[] {
  return register
    .flatMap((entry) => entry.upcoming.map((change) => ({ entry, change })))
    .sort((a, b) => compareCodes(a.change.effective, b.change.effective) || compareCodes(a.entry.id, b.entry.id));
}

/** The entries that have ended, the latest end first, each with the one that took its place. */
export function endedOf(register: readonly RegisterEntry[]): (RegisterEntry & { successor?: RegisterEntry })[] {
  return register
    .filter(({ state }) => state === 'ended')
    .sort((a, b) => compareCodes(b.ends ?? '', a.ends ?? ''))
    .map((entry) => ({ ...entry, successor: register.find(({ id }) => id === entry.record.replacedBy) }));
}

/** Whether a register says when its entries began, so that one without a date was there before the register. */
export function tellsBeginnings(register: readonly RegisterEntry[]): boolean {
  return register.some(({ record }) => record.effective !== undefined);
}

/** Whether a register says when an entry begins, changes or ends: without a word of it, none is said to be in use today. */
export function tellsUse(register: readonly RegisterEntry[]): boolean {
  return tellsBeginnings(register) || register.some(({ state, changes }) => state !== 'active' || changes.length > 0);
}

/** The state of an entry; in a register that says nothing of use, each is only listed. */
export function stateIn(
  register: readonly RegisterEntry[],
): (entry: RegisterEntry) => RegisterEntry['state'] | 'listed' {
  return tellsUse(register) ? ({ state }) => state : () => 'listed';
}

/** Whether changes of the register are stated, or notice of them is promised. */
export function tellsChanges({ register, organization }: Pick<TrustCenter, 'register' | 'organization'>): boolean {
  return organization.subprocessorNotice !== undefined || register.some(({ changes }) => changes.length > 0);
}

/** One day on which the register changed, with what took effect; what was listed for that day in error stays visible. */
export interface ChangeDay {
  date: IsoDate;
  href: string;
  changes: readonly RegisteredChange[];
}

/** The days on which the register has changed, up to a day, the latest first. */
export function changeDays(register: readonly RegisterEntry[], asOf: IsoDate): ChangeDay[] {
  const past = changesOf(register)
    .filter(({ change: { effective, dropped } }) => effective <= asOf && dropped?.how !== 'called-off')
    .sort((a, b) => compareCodes(b.change.effective, a.change.effective));
  return [...Map.groupBy(past, ({ change }) => change.effective)].map(([date, changes]) => ({
    date,
    href: `/subprocessors/as-of/${date}/`,
    changes,
  }));
}

/** The last day on which a change of the register took effect, with its changes: the "last change" of every page and file. */
export function lastChangeOf(register: readonly RegisterEntry[], asOf: IsoDate): ChangeDay | undefined {
  return changeDays(register, asOf).find(({ changes }) => changes.some(({ change }) => change.dropped === undefined));
}

/** The day from which the register reads as it does: the last time readers heard of something, or its last change. */
export function registerVersion(register: readonly RegisterEntry[], asOf: IsoDate): IsoDate | undefined {
  return changesOf(register)
    .flatMap(({ change }) => [lastHeard(change), listedOn(change)])
    .filter((day) => day <= asOf)
    .sort()
    .at(-1);
}

/** Whether customers may object: until the deadline, no longer, or no such period was promised. */
export type ObjectionState = 'open' | 'over' | 'none';

/** Whether customers may object to a change on a day; the deadline itself still counts. */
export function objectionState({ objectionDeadline, dropped }: RegisterChange, asOf: IsoDate): ObjectionState {
  if (objectionDeadline === undefined || dropped !== undefined) return 'none';
  return asOf <= objectionDeadline ? 'open' : 'over';
}

type Notice = NonNullable<Organization['subprocessorNotice']>[number];

/** The periods promised over time, the latest first; those still to come included. */
export function noticeHistory({ subprocessorNotice = [] }: Organization): Notice[] {
  return [...subprocessorNotice].sort((a, b) => compareCodes(b.from ?? '', a.from ?? ''));
}
