import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Organization } from '../schemas/organization.ts';
import { compareCodes } from './order.ts';
import type { RegisterChange, RegisterEntry } from './register.ts';
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

/** The day readers heard of a change: when it was announced, or when it took effect unannounced. */
export function knownSince({ announced, effective }: RegisterChange): IsoDate {
  return announced ?? effective;
}

/** Every change readers have heard of, the latest to take effect first. */
export function changesOf(register: readonly RegisterEntry[]): RegisteredChange[] {
  return register
    .flatMap((entry) => entry.changes.map((change) => ({ entry, change })))
    .sort((a, b) => compareCodes(b.change.effective, a.change.effective) || compareCodes(a.entry.id, b.entry.id));
}

/** What has been announced and is still to come, the next first. */
export function upcomingOf(register: readonly RegisterEntry[]): RegisteredChange[] {
  return register
    .flatMap((entry) => entry.upcoming.map((change) => ({ entry, change })))
    .sort((a, b) => compareCodes(a.change.effective, b.change.effective) || compareCodes(a.entry.id, b.entry.id));
}

/** Whether a register says when its entries began, so that one without a date was there before the register. */
export function tellsBeginnings(register: readonly RegisterEntry[]): boolean {
  return register.some(({ record }) => record.effective !== undefined);
}

/** Whether a register says when an entry begins, changes or ends: without a word of it, none is said to be in use today. */
export function tellsUse(register: readonly RegisterEntry[]): boolean {
  return tellsBeginnings(register) || register.some(({ state, changes }) => state !== 'active' || changes.length > 0);
}

/** Whether changes of the register are stated, or notice of them is promised. */
export function tellsChanges({ register, organization }: Pick<TrustCenter, 'register' | 'organization'>): boolean {
  return organization.subprocessorNotice !== undefined || register.some(({ changes }) => changes.length > 0);
}

/** One day on which the register changed, with what took effect. */
export interface ChangeDay {
  date: IsoDate;
  href: string;
  changes: readonly RegisteredChange[];
}

/** The days on which the register has changed, up to a day, the latest first. */
export function changeDays(register: readonly RegisterEntry[], asOf: IsoDate): ChangeDay[] {
  const past = changesOf(register).filter(({ change }) => change.effective <= asOf);
  return [...Map.groupBy(past, ({ change }) => change.effective)].map(([date, changes]) => ({
    date,
    href: `/subprocessors/as-of/${date}/`,
    changes,
  }));
}

/** The last day on which a change of the register took effect, with its changes: the "last change" of every page and file. */
export function lastChangeOf(register: readonly RegisterEntry[], asOf: IsoDate): ChangeDay | undefined {
  return changeDays(register, asOf)[0];
}

/** The day from which the register reads as it does: its last announcement, or its last change where that is later. */
export function registerVersion(register: readonly RegisterEntry[], asOf: IsoDate): IsoDate | undefined {
  return changesOf(register)
    .flatMap(({ change: { announced, effective } }) => [announced, effective])
    .filter((day) => day !== undefined && day <= asOf)
    .sort()
    .at(-1);
}

/** Whether customers may object: until the deadline, no longer, or no such period was promised. */
export type ObjectionState = 'open' | 'over' | 'none';

/** Whether customers may object to a change on a day; the deadline itself still counts. */
export function objectionState({ objectionDeadline }: RegisterChange, asOf: IsoDate): ObjectionState {
  if (objectionDeadline === undefined) return 'none';
  return asOf <= objectionDeadline ? 'open' : 'over';
}

type Notice = NonNullable<Organization['subprocessorNotice']>[number];

/** The periods promised over time, the latest first; those still to come included. */
export function noticeHistory({ subprocessorNotice = [] }: Organization): Notice[] {
  return [...subprocessorNotice].sort((a, b) => compareCodes(b.from ?? '', a.from ?? ''));
}
