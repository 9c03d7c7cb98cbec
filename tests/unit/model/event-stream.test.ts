import { expect, it } from 'vitest';
import { comingEvents, pastEventsByYear } from '../../../src/model/events.ts';
import { sampleRegister } from './register-sample.ts';

const asOf = '2026-11-20';
const { events } = sampleRegister(asOf);

it('keeps what is to come apart, the next first', () => {
  expect(comingEvents(events, asOf).map(({ id }) => id)).toEqual(['subprocessors/mail#changed-2026-12-15']);
  expect(comingEvents(events, '2026-12-15')).toEqual([]);
});

it('groups what has happened by year, newest first', () => {
  const years = pastEventsByYear(events, asOf).map(([year, past]) => [year, past.map(({ date }) => date)]);
  expect(years).toEqual([
    ['2026', ['2026-11-01']],
    ['2025', ['2025-05-12']],
    ['2023', ['2023-02-01', '2023-01-10']],
  ]);
});

it('names the service of a vendor that may stand for several entries', () => {
  expect(events[0]?.subject).toBe('Mail <Ltd> (Transactional)');
});
