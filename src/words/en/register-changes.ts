import { addDays } from '../../model/calendar.ts';
import { firstDate, type FieldChange, type Postponement, type RegisterChange } from '../../model/register-change.ts';
import type { Organization } from '../../schemas/organization.ts';
import { formatDate } from './dates.ts';
import { droppedLines, droppedText, postponementLines } from './register-dropped.ts';
import { entryName, mechanismLabels, placeName, tierLabels } from './register.ts';

/** Words of changes of the register, and of the ways to hear of them. English. */
export const changeText = {
  kinds: { added: 'Addition', changed: 'Change', ended: 'End' },
  upcoming: 'Upcoming changes',
  upcomingIntro: 'Announced and not yet in effect, the next first.',
  noneUpcoming: 'No change has been announced.',
  announced: 'Announced',
  effective: 'Takes effect',
  tookEffect: 'Took effect',
  unannounced: 'Not announced before',
  objections: 'Objections',
  objectionsUntil: 'Objections until',
  until: (date: string) => `until ${date}`,
  object: 'Object to this change',
  firstAnnounced: (date: string) => `first announced for ${date}`,
  emergency: 'Sooner than the promised notice, because',
  fields: 'Fields that change',
  fieldColumns: { field: 'Field', before: 'Before', after: 'After' },
  all: 'All changes',
  streamTitle: 'Changes of the register',
  streamLede:
    'Everything that has changed or will: what was announced, when it took effect, and what each field said before and after.',
  toCome: 'To come',
  asOfLink: 'The register on that day',
} as const;

/** Words of the section on being told. */
export const noticeText = {
  promised: 'Notice period',
  since: (date: string) => `In effect since ${date}`,
  from: (date: string) => `In effect from ${date}`,
  before: (until: string) => `Until ${until}`,
  notice: (period: string) => `A change is announced at least ${period} before it takes effect.`,
  objection: (period: string) => `Customers may object within ${period} of the announcement.`,
  object: 'To object',
  writeTo: 'Write to',
  answer: (within: string) => `We answer within ${within}.`,
  subject: 'Objection to a change of subprocessors',
  feed: (tellsChanges: boolean) => (tellsChanges ? 'Feed of all changes' : 'Feed of the register'),
  calendar: 'Calendar of dates',
  note: 'Note',
  elsewhere: (isComplete: boolean) => (isComplete ? 'Also published at' : 'Complete list'),
} as const;

/**
 * The title of that section: it promises no more than the company does.
 *
 * @param tells whether changes are stated
 */
export function noticeTitle({ subprocessorNotice = [] }: Organization, tells: boolean): string {
  if (subprocessorNotice.length === 0) return tells ? 'Changes of this register' : 'About this register';
  const objection = subprocessorNotice.some((promise) => promise.objection !== undefined);
  return objection ? 'How you hear of changes, and how to object' : 'How you hear of changes';
}

/** Words of the pages of earlier days. */
export const asOfText = {
  section: 'The register on earlier days',
  intro: 'The register as it stood on each day on which something took effect.',
  title: (date: string) => `The register on ${date}`,
  lede: (count: number, entries: string) => `${entries} ${count === 1 ? 'was' : 'were'} in use at the end of that day.`,
  notice: 'This is how the register stood then.',
  readCurrent: 'Read the register in force',
  changed: 'What took effect that day',
  inUse: 'In use on that day',
  announced: 'Announced by that day and not yet in effect',
  pager: 'Earlier and later days',
  count: (count: number) => (count === 1 ? '1 change' : `${String(count)} changes`),
} as const;

/**
 * When a promise holds, told from a day.
 *
 * @param from its first day; absent from the first one
 * @param successor the first day of the promise after it
 */
export function promiseTerm(from: string | undefined, successor: string | undefined, asOf: string): string {
  if (successor !== undefined && successor <= asOf) return noticeText.before(formatDate(addDays(successor, -1)));
  if (from === undefined) return noticeText.promised;
  return from <= asOf ? noticeText.since(formatDate(from)) : noticeText.from(formatDate(from));
}

/** A last day, "until 12 December 2026": days that are left would be wrong the day after the site was built. */
export function objectionLine(deadline: string): string {
  return changeText.until(formatDate(deadline));
}

/** The last day to object, a sentence of its own. */
export const objectUntil = (deadline: string): string => `${changeText.objectionsUntil} ${formatDate(deadline)}.`;

/** Why a change takes effect sooner than was promised. */
export const emergencyLine = (reason: string): string => `${changeText.emergency}: ${reason}`;

/** "Addition"; of one that never took effect "Called off" or "Change called off". */
export function changeLabel({ kind, dropped }: Pick<RegisterChange, 'kind' | 'dropped'>): string {
  if (dropped === undefined) return changeText.kinds[kind];
  const label = droppedText.labels[dropped.how];
  return kind === 'added' ? label : `${changeText.kinds[kind]} ${label.toLowerCase()}`;
}

/**
 * "Addition: Deepgram (Speech recognition), from 15 January 2027": the same on every day until it is postponed or called
 * off. "Called off: Deepgram (Speech recognition)" afterwards.
 */
export function changeTitle(change: RegisterChange): string {
  const { kind, name, service, effective, dropped, postponed } = change;
  if (dropped) return `${changeLabel(change)}: ${entryName(name, service)}`;
  const first = postponed.length === 0 ? '' : ` (${changeText.firstAnnounced(formatDate(firstDate(change)))})`;
  return `${changeText.kinds[kind]}: ${entryName(name, service)}, from ${formatDate(effective)}${first}`;
}

/** "Start postponed: Deepgram (Speech recognition), to 1 February 2027". */
export function postponementTitle({ kind, name, service }: RegisterChange, { to }: Postponement): string {
  return `${droppedText.moved[kind]}: ${entryName(name, service)}, to ${formatDate(to)}`;
}

/** What a change says in a feed or calendar, a sentence for each date. */
export function changeLines(change: RegisterChange): string[] {
  if (change.dropped) return droppedLines(change);
  const { summary, announced, effective, objectionDeadline, emergency } = change;
  return [
    summary,
    announced === undefined ? '' : `${changeText.announced}: ${formatDate(announced)}.`,
    `${changeText.effective}: ${formatDate(effective)}.`,
    ...postponementLines(change),
    objectionDeadline === undefined ? '' : objectUntil(objectionDeadline),
    emergency === undefined ? '' : emergencyLine(emergency),
  ].filter((line) => line !== '');
}

/** The words in its lines that an author wrote. */
export function changeWords({
  summary,
  emergency,
  dropped,
  postponed,
}: Pick<RegisterChange, 'dropped' | 'postponed'> & Partial<Pick<RegisterChange, 'summary' | 'emergency'>>): string[] {
  const words = [summary, emergency, dropped?.reason, ...postponed.map(({ reason }) => reason)];
  return words.flatMap((text) => text || []);
}

/** Subject of the mail that objects to a change. */
export function objectionSubject(change: RegisterChange): string {
  return `${noticeText.subject}: ${changeTitle(change)}`;
}

function words(field: FieldChange['field'], item: string): string {
  if (field === 'transferMechanism') return mechanismLabels[item as keyof typeof mechanismLabels];
  return field === 'tier' ? tierLabels[item as keyof typeof tierLabels] : item;
}

/** Whether the values of a field are shown in words of the interface, and not in an author's. */
export function isInInterface(field: FieldChange['field']): boolean {
  return field === 'tier' || field === 'transferMechanism' || field === 'locations';
}

/** The value of a field as readers see it, a text for each item; empty where it is not stated. */
export function fieldItems({ field }: Pick<FieldChange, 'field'>, value: FieldChange['before']): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [words(field, value)];
  return value.map((item) => (typeof item === 'string' ? words(field, item) : placeName(item)));
}
