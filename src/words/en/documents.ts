import type { TrustDocument } from '../../model/documents.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Review } from '../../model/calendar.ts';
import type { Version } from '../../model/versions.ts';
import { everyWords, formatDate, formatPartial, formatWhen } from './dates.ts';
import { capitalized } from './tables.ts';
import { sectionText } from './sections.ts';

/** Words of documents: control block, banners, histories. English. */
export const documentText = {
  version: 'Version',
  versions: 'Versions',
  status: 'Status',
  review: 'Review',
  lastReviewed: 'Last reviewed',
  owner: 'Owner',
  approved: 'Approved',
  published: 'Published',
  firstPublished: 'First published',
  classification: 'Classification',
  covers: 'Answers to',
  /** In a cell of a table, where others of its column state something. */
  blank: '–',
  changesInThisVersion: 'Changes in this version',
  permalink: 'Permanent link',
  oldestVersion: 'The oldest published here.',
  historyTitle: (title: string) => `History of ${title}`,
  historyLede: 'Every version published here, newest first, with what it changed.',
  kind: 'Kind',
  others: (count: number) => {
    if (count === 0) return 'no other published here';
    return `and ${String(count)} other${count === 1 ? '' : 's'}`;
  },
  comesNext: (version: string, date: string | undefined) =>
    date === undefined ? `${version} is to come` : `${version} from ${formatPartial(date)}`,
  versionNumber: (version: string) => `Version ${version}`,
} as const;

export const kindLabels = { policy: 'Policy', annex: 'Annex', procedure: 'Procedure', statement: 'Statement' } as const;

/** What a version's state is called. */
export const stateLabels = {
  draft: 'Draft',
  upcoming: 'Upcoming',
  'in-force': 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
} as const;

/** The state of a version in a word or two: one that states no effective date is not said to be in force. */
export function stateLabel({ state, effective }: Pick<Version, 'state' | 'effective'>): string {
  return state === 'in-force' && effective === undefined ? 'Current version' : stateLabels[state];
}

/** "last in force on 28 February 2026", "in force until March 2026". */
function endLine(until: string | undefined): string {
  if (until === undefined) return 'never in force';
  return `${until.length === 10 ? 'last in force on' : 'in force until'} ${formatPartial(until)}`;
}

/** "In force since 1 March 2026", "In force from 15 January 2027", … */
export function statusLine({
  state,
  effective,
  data,
  until,
}: Pick<Version, 'state' | 'effective' | 'data' | 'until'>): string {
  const label = stateLabel({ state, effective });
  if (state === 'withdrawn') return data.withdrawn === undefined ? label : `${label} on ${formatDate(data.withdrawn)}`;
  if (state === 'superseded') return `${label}; ${endLine(until)}`;
  if (state === 'draft' || (effective === undefined && state !== 'in-force')) return label;
  if (effective === undefined)
    return data.published === undefined ? label : `First published ${formatWhen(data.published)}`;
  return state === 'in-force'
    ? `${label} since ${formatPartial(effective)}`
    : `In force from ${formatPartial(effective)}`;
}

/**
 * "Every year, so next by March 2027", "Overdue: every year, so it was due by March 2026": how often a document is reviewed,
 * and the date that follows from it, told as what follows. "Every year" alone where there is no date to count from.
 */
export function reviewLine(every: string | undefined, review?: Review): string | undefined {
  if (every === undefined) return undefined;
  const cycle = everyWords(every);
  if (review === undefined) return capitalized(cycle);
  const by = formatPartial(review.by);
  if (review.state === 'overdue') return `Overdue: ${cycle}, so it was due by ${by}`;
  return `${capitalized(cycle)}, so ${review.state === 'due' ? 'due' : 'next'} by ${by}`;
}

/** The same of a version on pages and in lists: one that is not in force is not reviewed. */
export function nextReviewLine({
  state,
  data,
  review,
}: Pick<Version, 'state' | 'data' | 'review'>): string | undefined {
  return state === 'in-force' ? reviewLine(data.reviewEvery, review) : undefined;
}

/** "Last reviewed 10 February 2026". */
export function lastReviewedLine(reviewed: string | undefined): string | undefined {
  return reviewed && `${documentText.lastReviewed} ${formatDate(reviewed)}`;
}

/** "20 February 2026, Chief Executive Officer". */
export function approvalLine(on: string | undefined, by: string | undefined): string | undefined {
  const parts = [on === undefined ? undefined : formatDate(on), by].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Words of the library of policies. */
export const libraryText = {
  withdrawn: 'Withdrawn',
  withdrawnIntro: 'No longer in force, and without a successor. They stay readable.',
  columns: { document: 'Document', version: 'Version', status: 'Status', review: 'Review' },
} as const;

/** What the library holds: "The policies of Example, each in its current version, with the others published here." */
export function libraryLede(company: string, documents: readonly Pick<TrustDocument, 'versions' | 'shown'>[]): string {
  const arePolicies = documents.every(({ shown: { data } }) => (data.kind ?? 'policy') === 'policy');
  const what = `The ${arePolicies ? 'policies' : 'documents'} of ${company}`;
  const hasOthers = documents.some(({ versions }) => versions.length > 1);
  return hasOthers ? `${what}, each in its current version, with the others that are published here.` : `${what}.`;
}

/** What the banner of a version that is not in force says first. */
export const banners = {
  draft: 'This is a draft. It is shown in the preview only.',
  upcoming: (date: string | undefined) =>
    date === undefined ? 'This version is not in force yet.' : `This version comes into force ${formatWhen(date)}.`,
  superseded: (until: string | undefined) =>
    until === undefined
      ? 'This version never came into force: a later one took its place.'
      : `This version was in force until ${formatPartial(until)}.`,
  withdrawn: (date: string) => `This document was withdrawn on ${formatDate(date)} and has no successor.`,
  interrupted: (date: string, successor: string) =>
    `This version was withdrawn on ${formatDate(date)}. Version ${successor} follows it.`,
  calledOff: (date: string) => `This version was withdrawn on ${formatDate(date)} and never came into force.`,
  readCurrent: (version: string, title: string) => `Read version ${version}, which is in force: ${title}`,
  next: (version: string, date: string | undefined) =>
    date === undefined ? `Version ${version} is to come.` : `Version ${version} comes into force ${formatWhen(date)}.`,
  readNext: 'Read it beforehand',
  saysThen: (date: string) => `What it quotes is shown as it stood on ${formatDate(date)}.`,
} as const;

/** The path of pages above a document. */
export function trailOf({ collection }: TrustDocument, center: TrustCenter): { href: string; label: string }[] {
  return collection === 'policies' ? [{ href: '/policies/', label: sectionText(center, 'policies').label }] : [];
}

/** "Vendor Risk Management Policy 2.1", as in the browser's tab. */
export function versionTitle({ data, version }: Version): string {
  return `${data.title} ${version}`;
}

/** The first sentence of the banner of a version that is not in force. */
export function stateBanner({ state, effective, data, until, supersededBy }: Version): string | undefined {
  if (state === 'draft') return banners.draft;
  if (state === 'upcoming') return banners.upcoming(effective);
  if (state === 'withdrawn' && data.withdrawn !== undefined) {
    if (until === undefined) return banners.calledOff(data.withdrawn);
    if (supersededBy !== undefined) return banners.interrupted(data.withdrawn, supersededBy);
    return banners.withdrawn(data.withdrawn);
  }
  return state === 'superseded' ? banners.superseded(until) : undefined;
}
