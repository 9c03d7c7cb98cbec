import { expect, it } from 'vitest';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';
import { registerDays } from '../../../src/renditions/calendar.ts';
import { registerFeed, updatesFeed } from '../../../src/renditions/feed.ts';
import { changeTable } from '../../../src/renditions/tables/tables.ts';
import { trustCenter } from '../model/register-sample.ts';
import { absolute } from './sample-centers.ts';

/** A vendor whose name and service are other ones since 1 June 2026. */
const mail: Subprocessor = {
  name: 'Mail Ltd',
  service: 'Newsletters',
  purpose: 'Delivers e-mail.',
  effective: '2024-02-01',
  changes: [
    { effective: '2025-03-01', summary: 'Adds Ireland.', set: { locations: [{ country: 'IE' }] } },
    { effective: '2026-06-01', summary: 'Delivers all e-mail.', set: { name: 'Post Ltd', service: 'All e-mail' } },
  ],
};

const errata = [
  { date: '2025-05-05', reason: 'A letter was missing.' },
  { date: '2026-07-07', reason: 'A letter was missing.' },
];

const center = trustCenter({ subprocessors: [{ id: 'mail', data: mail }] }, '2026-11-20', false, {
  documents: {},
  subprocessors: { mail: { errata } },
  commitments: {},
});

const THEN = 'Mail Ltd (Newsletters)';
const NOW = 'Post Ltd (All e-mail)';

it('the feed of the register names an entry as it was called at the time', () => {
  expect(registerFeed(center).items.map(({ title }) => title)).toEqual([
    `Correction: ${NOW}`,
    `Change: ${NOW}, from 1 June 2026`,
    `Correction: ${THEN}`,
    `Change: ${THEN}, from 1 March 2025`,
    `Addition: ${THEN}, from 1 February 2024`,
  ]);
});

it('so do the updates', () => {
  expect(updatesFeed(center).items.map(({ title }) => title)).toEqual([
    `Correction: ${NOW}`,
    `Subprocessor changed: ${NOW}`,
    `Correction: ${THEN}`,
    `Subprocessor changed: ${THEN}`,
    `Subprocessor added: ${THEN}`,
  ]);
});

it('so do the calendar and the table of changes', () => {
  expect(registerDays(center).map(({ title }) => title)).toEqual([
    `Addition: ${THEN}, from 1 February 2024`,
    `Change: ${THEN}, from 1 March 2025`,
    `Change: ${NOW}, from 1 June 2026`,
  ]);
  expect(changeTable(center, absolute).rows.map(([, name]) => name)).toEqual([NOW, THEN, THEN]);
});
