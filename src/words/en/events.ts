import type { EventKind, TrustEvent } from '../../model/event.ts';
import { firstDay } from '../../model/calendar.ts';
import { partsOf } from '../../model/commitments.ts';
import { firstDate, type RegisterChange } from '../../model/register-change.ts';
import { advisoryText } from './advisories.ts';
import { certificationText, withoutCertificate } from './certifications.ts';
import { promiseSentence } from './commitments.ts';
import { formatDate, formatPartial, formatWhen, formatWindow } from './dates.ts';
import { capitalized } from './tables.ts';
import { changeWords, emergencyLine, objectUntil } from './register-changes.ts';
import { droppedLines, droppedText, postponementLine } from './register-dropped.ts';

/** Words of the stream of updates and of its feeds. English. */
export const updatesText = {
  title: 'Updates',
  lede: (company: string) => `Everything dated in the trust center of ${company}, in one stream.`,
  coming: 'Still to come',
  when: 'When',
  dayNotStated: (date: string) => `${formatPartial(date)}; the day is not stated.`,
  firstAnnounced: (date: string) => `First announced for ${formatDate(date)}.`,
  takesEffect: (date: string) => `Takes effect ${formatWhen(date)}.`,
  feeds: 'Feeds',
  feedsIntro: 'For a feed reader or a calendar, which fetch them by themselves. No address has to be given.',
  feedColumns: { feed: 'Feed', format: 'Format', holds: 'What it holds' },
} as const;

/** What the kinds of event are called, once they have happened; those of the register after what its entries are called. */
const eventLabels: Record<EventKind, string> = {
  'document-published': 'Version published',
  'document-first-published': 'First published',
  'document-in-force': 'In force',
  'document-withdrawn': 'Withdrawn',
  'subprocessor-announced': 'change announced',
  'subprocessor-added': 'added',
  'subprocessor-changed': 'changed',
  'subprocessor-ended': 'ended',
  'subprocessor-postponed': 'change postponed',
  'subprocessor-called-off': 'called off',
  'subprocessor-listed-in-error': 'listed in error',
  'certification-achieved': 'Certification achieved',
  'certification-expired': 'Certification expired',
  'commitment-changed': 'Commitment changed',
  correction: 'Correction',
  advisory: 'Security advisory',
  'advisory-updated': 'Security advisory updated',
  'advisory-withdrawn': 'Security advisory withdrawn',
  news: 'News',
  incident: 'Incident',
  'maintenance-announced': 'Maintenance announced',
  maintenance: 'Maintenance',
};

/** The same of what is still to come, where the words differ. */
const comingLabels: Partial<Record<EventKind, string>> = {
  'document-in-force': 'Comes into force',
  'document-withdrawn': 'To be withdrawn',
  'subprocessor-added': 'to be added',
  'subprocessor-changed': 'changes',
  'subprocessor-ended': 'ends',
  'certification-achieved': 'Certification begins',
  'certification-expired': 'Expires unless renewed',
  'commitment-changed': 'Commitment changes',
};

/** What became of a plan, told of what was planned: "end called off". */
function planLabel(kind: EventKind, planned: RegisterChange['kind']): string | undefined {
  if (kind === 'subprocessor-postponed') return droppedText.moved[planned].toLowerCase();
  if (planned === 'added') return undefined;
  const what = planned === 'ended' ? 'end' : 'change';
  if (kind === 'subprocessor-called-off' || kind === 'subprocessor-listed-in-error')
    return `${what} ${eventLabels[kind]}`;
  return undefined;
}

/**
 * What an event is called, before its day and after.
 *
 * @param entry what an entry of the register is called
 */
export function eventLabel(
  { kind, without, change }: Pick<TrustEvent, 'kind' | 'without' | 'change'>,
  coming: boolean,
  entry = 'subprocessor',
): string {
  if (without !== undefined && kind === 'certification-achieved') return withoutCertificate[without];
  if (without !== undefined && !coming) return certificationText.groups.expired;
  const label = (coming ? comingLabels[kind] : undefined) ?? eventLabels[kind];
  if (!kind.startsWith('subprocessor-')) return label;
  return `${capitalized(entry)} ${(change && planLabel(kind, change.kind)) ?? label}`;
}

/** The date of an event as readers see it, at the precision it was stated. */
export function eventDate({ date, stated }: Pick<TrustEvent, 'date' | 'stated'>): string {
  return formatPartial(stated ?? date);
}

/** The title of an event in a feed: "In force: Access Control Policy 1.1", with a date that names no day. */
export function eventTitle(event: TrustEvent, entry?: string): string {
  const { subject, stated } = event;
  const title = `${eventLabel(event, false, entry)}: ${subject}`;
  return stated === undefined ? title : `${title} (${formatPartial(stated)})`;
}

/** What happened: in the author's words, or the promise that changed. */
export function eventSummary({ summary, promise, change, move }: TrustEvent): string {
  if (change?.dropped) return droppedLines(change).join(' ');
  if (change && move) return postponementLine(change.kind, move);
  return promise === undefined ? (summary ?? '') : promiseSentence(promise.data, promise.value);
}

/**
 * What an event says under its title: the author's summary, and the dates that matter until the change it tells of has
 * taken effect.
 *
 * @param from the day it is told from: in a feed its own, on a page the day of the page
 */
export function eventLines(event: TrustEvent, from = event.date): string[] {
  const { date, effective, objectionDeadline, window, change, move } = event;
  // What was announced then; a move tells both dates itself.
  const tellsDates = move === undefined && !change?.dropped;
  const begins = effective === undefined ? date : firstDay(effective);
  const emergency = change?.dropped ? undefined : change?.emergency;
  // Of a change in an emergency, readers hear too late to object before it takes effect.
  const tellsDeadline = begins > from || emergency !== undefined;
  const open = tellsDeadline && objectionDeadline !== undefined && objectionDeadline >= from;
  return [
    event.withdrawn === undefined ? '' : `${advisoryText.withdrawnOn(formatDate(event.withdrawn))}.`,
    eventSummary(event),
    window === undefined ? '' : `${updatesText.when}: ${formatWindow(window)}.`,
    tellsDates && effective !== undefined && begins > date ? updatesText.takesEffect(effective) : '',
    tellsDates && change && change.postponed.length > 0 ? updatesText.firstAnnounced(firstDate(change)) : '',
    open ? objectUntil(objectionDeadline) : '',
    emergency === undefined ? '' : emergencyLine(emergency),
  ].filter((line) => line !== '');
}

/** The words in its lines that an author wrote. */
export function eventWords({ summary, change, move, promise }: TrustEvent): string[] {
  const ofPromise = promise && [
    promise.data.trigger,
    ...partsOf(promise.value).map(({ key }) => capitalized(key ?? '')),
  ];
  const words = [summary, move?.reason, ...(change ? changeWords(change) : []), ...(ofPromise ?? [])];
  return words.flatMap((text) => text?.split('\n') ?? []).filter((text) => text !== '');
}

/** Words of the feeds. */
export const feedText = {
  updates: (company: string) => `${company}: updates of the trust center`,
  updatesHolds: 'Every dated event of this site, from the day it could be known.',
  register: (company: string, entries: string) => `${company}: changes of ${entries}`,
  registerHolds: (objection: boolean, tellsChanges: boolean) =>
    tellsChanges
      ? `Changes of the register, with the day each takes effect${objection ? ' and the last day to object' : ''}.`
      : 'Changes of the register, once one is stated. None is stated yet.',
  advisories: (company: string) => `${company}: security advisories`,
  advisoriesHolds: 'The security advisories that are published here.',
  /** What the calendar names as its maker, and the language of its texts (PRODID, RFC 5545). */
  calendarMaker: { product: 'Subprocessor register', language: 'EN' },
  calendar: (company: string) => `${company}: dates of the register`,
  calendarHolds: (objection: boolean) =>
    `The day on which each change of the register takes effect${objection ? ', and the last day to object to it' : ''}.`,
  lastDayToObject: (title: string, isCancelled: boolean) =>
    isCancelled ? `${title} (last day to object)` : `Last day to object: ${title}`,
  formats: {
    'application/rss+xml': 'RSS',
    'application/feed+json': 'JSON Feed',
    'text/calendar': 'iCalendar',
  },
} as const;
