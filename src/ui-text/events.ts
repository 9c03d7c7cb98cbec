import type { EventKind, TrustEvent } from '../model/events.ts';
import { formatDate } from './dates.ts';

/** Words of the stream of updates and of its feeds. English. */
export const updatesText = {
  title: 'Updates',
  lede: (company: string) =>
    `Everything dated in the trust center of ${company}, in one stream: documents, subprocessors, certifications, promises, advisories, corrections and notices.`,
  coming: 'Still to come',
  notice: { starts: 'Start', ends: 'End' },
  objectUntil: (date: string) => `Objections until ${formatDate(date)}.`,
  takesEffect: (date: string) => `Takes effect on ${formatDate(date)}.`,
  feeds: 'Feeds',
  feedsIntro:
    'A feed reader or a calendar tells you by itself. Nobody has to give an address, and we do not learn who reads.',
  feedColumns: { feed: 'Feed', format: 'Format', holds: 'What it holds' },
} as const;

/** What the kinds of event are called, once they have happened. */
const eventLabels: Record<EventKind, string> = {
  'document-published': 'Version published',
  'document-in-force': 'In force',
  'document-withdrawn': 'Withdrawn',
  'subprocessor-announced': 'Subprocessor change announced',
  'subprocessor-added': 'Subprocessor added',
  'subprocessor-changed': 'Subprocessor changed',
  'subprocessor-ended': 'Subprocessor ended',
  'certification-achieved': 'Certification achieved',
  'certification-expired': 'Certification expired',
  'commitment-changed': 'Promise changed',
  correction: 'Correction',
  advisory: 'Security advisory',
  'advisory-updated': 'Security advisory updated',
  news: 'News',
  incident: 'Incident',
  maintenance: 'Maintenance',
};

/** The same of what is still to come, where the words differ. */
const comingLabels: Partial<Record<EventKind, string>> = {
  'document-in-force': 'Comes into force',
  'document-withdrawn': 'To be withdrawn',
  'subprocessor-added': 'Subprocessor to be added',
  'subprocessor-changed': 'Subprocessor changes',
  'subprocessor-ended': 'Subprocessor ends',
  'certification-achieved': 'Certification begins',
  'certification-expired': 'Expires unless renewed',
  'commitment-changed': 'Promise changes',
};

/** What an event is called, before its day and after. */
export function eventLabel(kind: EventKind, coming: boolean): string {
  return (coming ? comingLabels[kind] : undefined) ?? eventLabels[kind];
}

/** The title of an event in a feed: "In force: Access Control Policy 1.1". */
export function eventTitle(kind: EventKind, subject: string): string {
  return `${eventLabels[kind]}: ${subject}`;
}

/**
 * What an event says under its title: the author's summary, and the dates that matter until the change it tells of has
 * taken effect.
 *
 * @param from the day it is told from: in a feed its own, on a page the day of the page
 */
export function eventLines({ summary, date, effective, objectionDeadline }: TrustEvent, from = date): string[] {
  const announces = effective !== undefined && effective > date;
  const open =
    effective !== undefined && effective > from && objectionDeadline !== undefined && objectionDeadline >= from;
  return [
    summary ?? '',
    announces ? updatesText.takesEffect(effective) : '',
    open ? updatesText.objectUntil(objectionDeadline) : '',
  ].filter((line) => line !== '');
}

/** Words of the feeds. */
export const feedText = {
  updates: (company: string) => `${company}: updates of the trust center`,
  updatesHolds:
    'Every dated event, from the day it could be known: versions of documents, changes of subprocessors, certifications, promises, advisories, corrections and notices.',
  register: (company: string) => `${company}: changes of subprocessors`,
  registerHolds:
    'Every change of the subprocessor register, on the day it is announced, with the day it takes effect and the last day to object; and every correction of an entry.',
  advisories: (company: string) => `${company}: security advisories`,
  advisoriesHolds: 'Every security advisory, on the day it is published.',
  calendar: (company: string) => `${company}: subprocessor dates`,
  calendarHolds: 'The last day to object to each change of subprocessors, and the day it takes effect.',
  lastDayToObject: (title: string) => `Last day to object: ${title}`,
  formats: {
    'application/rss+xml': 'RSS',
    'application/feed+json': 'JSON Feed',
    'text/calendar': 'iCalendar',
  },
} as const;
