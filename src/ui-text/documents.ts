import { formatDate, formatPartial } from './dates.ts';

/** Words of documents: control block, banners, histories. English. */
export const documentText = {
  version: 'Version',
  status: 'Status',
  inForceSince: 'In force since',
  nextReview: 'Next review',
  owner: 'Owner',
  approved: 'Approved',
  published: 'Published',
  classification: 'Classification',
  covers: 'Answers to',
  notStated: 'Not stated',
  changesInThisVersion: 'Changes in this version',
  history: 'History of this document',
  allVersions: 'All versions',
  permalink: 'Permanent link',
  neverInForce: 'Never in force: a higher version came first',
  firstVersion: 'First version.',
  historyTitle: (title: string) => `History of ${title}`,
  historyLede: 'Every version, newest first, with what it changed. Each keeps its own address and its text.',
  earlier: (count: number) => `${String(count)} earlier`,
  review: { current: '', due: 'Due', overdue: 'Overdue' },
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

/** "In force since 1 March 2026", "In force from 15 January 2027", … */
export function statusLine(
  state: keyof typeof stateLabels,
  effective: string | undefined,
  withdrawn: string | undefined,
  lastDay: string | undefined,
): string {
  const label = stateLabels[state];
  if (state === 'withdrawn') return withdrawn === undefined ? label : `${label} on ${formatDate(withdrawn)}`;
  if (state === 'superseded') return lastDay === undefined ? label : `${label}; last in force on ${formatDate(lastDay)}`;
  if (effective === undefined) return label;
  return state === 'in-force' ? `${label} since ${formatPartial(effective)}` : `In force from ${formatPartial(effective)}`;
}

/** "by 1 March 2027". */
export function reviewLine(by: string, state: 'current' | 'due' | 'overdue'): string {
  const date = formatPartial(by);
  if (state === 'overdue') return `Overdue since ${date}`;
  return state === 'due' ? `Due by ${date}` : `by ${date}`;
}

/** "20 February 2026, Chief Executive Officer". */
export function approvalLine(on: string | undefined, by: string | undefined): string | undefined {
  const parts = [on === undefined ? undefined : formatDate(on), by].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the banner of a version that is not in force says first. */
export const banners = {
  draft: 'This is a draft. It is shown in the preview only.',
  upcoming: (date: string | undefined) =>
    date === undefined ? 'This version is not in force yet.' : `This version comes into force on ${formatPartial(date)}.`,
  superseded: (lastDay: string | undefined) =>
    lastDay === undefined ? 'This version is no longer in force.' : `This version was in force until ${formatDate(lastDay)}.`,
  withdrawn: (date: string | undefined) =>
    date === undefined ? 'This document was withdrawn.' : `This document was withdrawn on ${formatDate(date)} and has no successor.`,
  readCurrent: (version: string, title: string) => `Read version ${version}, which is in force: ${title}`,
  next: (version: string, date: string | undefined) =>
    date === undefined ? `Version ${version} is to come.` : `Version ${version} comes into force on ${formatPartial(date)}.`,
  readNext: 'Read it beforehand',
  saysThen: (date: string) => `What it quotes is shown as it stood on ${formatDate(date)}.`,
} as const;
