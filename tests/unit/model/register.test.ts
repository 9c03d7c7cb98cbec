import { describe, expect, it } from 'vitest';
import { noticeOn } from '../../../src/model/register-life.ts';
import { resolveEntry, resolveRegister, type RegisterEntry } from '../../../src/model/register.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';

const notices: NonNullable<Organization['subprocessorNotice']> = [
  { from: '2026-07-01', notice: '30 days', objection: '30 days' },
  { notice: '14 days', objection: '1 week' },
];

const mailOn = (date: string, data: Partial<Subprocessor>): RegisterEntry | undefined =>
  resolveEntry({ id: 'mail', data: { name: 'Mail', purpose: 'Sends mail.', ...data } }, notices, date);

const ids = (changes: RegisterEntry['changes'] | undefined): string[] | undefined => changes?.map(({ id }) => id);

describe('an entry announced on 1 September and effective on 1 October 2026', () => {
  const life = { announced: '2026-09-01', effective: '2026-10-01' };

  it.each([
    ['the day before it is announced', '2026-08-31', undefined],
    ['on the day it is announced', '2026-09-01', 'announced'],
    ['on its last day to come', '2026-09-30', 'announced'],
    ['on the day it takes effect', '2026-10-01', 'active'],
    ['long after', '2036-10-01', 'active'],
  ])('%s (%s) is %s', (_, date, state) => {
    expect(mailOn(date, life)?.state).toBe(state);
  });

  it('is to come until it takes effect', () => {
    expect(ids(mailOn('2026-09-30', life)?.upcoming)).toEqual(['added']);
    expect(ids(mailOn('2026-10-01', life)?.upcoming)).toEqual([]);
    expect(ids(mailOn('2026-10-01', life)?.changes)).toEqual(['added']);
  });

  it('shows what will hold before it does', () => {
    expect(mailOn('2026-09-01', life)).toMatchObject({
      href: '/subprocessors/mail/',
      details: { name: 'Mail', purpose: 'Sends mail.' },
    });
  });
});

describe('an entry that was never announced', () => {
  it.each([
    ['the day before it takes effect', '2026-09-30', undefined],
    ['from the day it takes effect', '2026-10-01', 'active'],
  ])('%s (%s) is %s', (_, date, state) => {
    expect(mailOn(date, { effective: '2026-10-01' })?.state).toBe(state);
  });

  it('has no deadline to object', () => {
    const [added] = mailOn('2026-10-01', { effective: '2026-10-01' })?.changes ?? [];
    expect([added?.objectionDeadline, added?.earliest]).toEqual([undefined, undefined]);
  });
});

describe('an entry that does not say when it began', () => {
  it('was there before the register', () => {
    expect(mailOn('1999-01-01', {})).toMatchObject({ state: 'active', changes: [], upcoming: [] });
  });

  it('is not known before it is announced', () => {
    expect(mailOn('2026-08-31', { announced: '2026-09-01' })).toBeUndefined();
    expect(mailOn('2026-09-01', { announced: '2026-09-01' })?.state).toBe('active');
  });
});

describe('an entry that ended on 1 May 2026', () => {
  it.each([
    ['on its last day', '2026-04-30', 'active'],
    ['on the first day it no longer processes data', '2026-05-01', 'ended'],
  ])('%s (%s) is %s', (_, date, state) => {
    expect(mailOn(date, { ended: '2026-05-01' })?.state).toBe(state);
  });

  it.each([
    ['not announced before', {}, '2026-04-30', []],
    ['before it was announced', { endAnnounced: '2026-03-01' }, '2026-02-28', []],
    ['once it was announced', { endAnnounced: '2026-03-01' }, '2026-03-01', ['ended']],
  ])('%s, has an end to come: %j on %s', (_, announcement, date, upcoming) => {
    expect(ids(mailOn(date, { ended: '2026-05-01', ...announcement })?.upcoming)).toEqual(upcoming);
  });

  it('keeps its details and says why; nobody objects to an end', () => {
    const entry = mailOn('2026-05-01', { ended: '2026-05-01', endAnnounced: '2026-03-01', endReason: 'Replaced.' });
    expect(entry?.details.purpose).toBe('Sends mail.');
    expect(entry?.changes[0]).toMatchObject({ kind: 'ended', summary: 'Replaced.', fields: [] });
    expect(entry?.changes[0]?.objectionDeadline).toBeUndefined();
  });
});

describe('changes of an entry', () => {
  const changing: Partial<Subprocessor> = {
    effective: '2025-01-01',
    tier: 'standard',
    locations: [{ country: 'DE' }],
    changes: [
      {
        effective: '2026-10-01',
        announced: '2026-08-01',
        summary: 'Adds Ireland.',
        set: { locations: [{ country: 'IE' }] },
      },
      { effective: '2026-02-01', summary: 'Watched more closely.', set: { tier: 'critical', name: 'Mail GmbH' } },
    ],
  };

  it('take effect on their day', () => {
    expect(mailOn('2026-01-31', changing)?.details).toMatchObject({ name: 'Mail', tier: 'standard' });
    expect(mailOn('2026-02-01', changing)?.details).toMatchObject({ name: 'Mail GmbH', tier: 'critical' });
    expect(mailOn('2026-09-30', changing)?.details.locations).toEqual([{ country: 'DE' }]);
    expect(mailOn('2026-10-01', changing)?.details).toMatchObject({ tier: 'critical', locations: [{ country: 'IE' }] });
  });

  it('are known from their announcement, or from their day', () => {
    expect(ids(mailOn('2026-01-31', changing)?.changes)).toEqual(['added']);
    expect(ids(mailOn('2026-07-31', changing)?.changes)).toEqual(['added', 'changed-2026-02-01']);
    expect(ids(mailOn('2026-08-01', changing)?.upcoming)).toEqual(['changed-2026-10-01']);
  });

  it('tell each field before and after, and bear the name of their time', () => {
    const [added, first, second] = mailOn('2026-10-01', changing)?.changes ?? [];
    expect([added?.name, first?.name, second?.name]).toEqual(['Mail', 'Mail GmbH', 'Mail GmbH']);
    expect(first?.fields).toEqual([
      { field: 'tier', before: 'standard', after: 'critical' },
      { field: 'name', before: 'Mail', after: 'Mail GmbH' },
    ]);
    expect(second?.fields).toEqual([{ field: 'locations', before: [{ country: 'DE' }], after: [{ country: 'IE' }] }]);
  });

  it('leave out fields that are set to what they were', () => {
    const same = { ...changing, changes: [{ effective: '2026-02-01', summary: 'Nothing.', set: { name: 'Mail' } }] };
    expect(mailOn('2026-02-01', same)?.changes[1]?.fields).toEqual([]);
  });

  it('do not touch what the author wrote', () => {
    const frozen = structuredClone(changing);
    mailOn('2026-10-01', changing);
    expect(changing).toEqual(frozen);
  });
});

describe('two changes on one day', () => {
  const twice: Partial<Subprocessor> = {
    effective: '2025-01-01',
    changes: [
      { effective: '2026-02-01', summary: 'First.', set: { tier: 'high' } },
      { effective: '2026-02-01', summary: 'Second.', set: { tier: 'critical' } },
    ],
  };

  it('hold in the order written, and each has an id of its own', () => {
    const entry = mailOn('2026-02-01', twice);
    expect(entry?.details.tier).toBe('critical');
    expect(ids(entry?.changes)).toEqual(['added', 'changed-2026-02-01', 'changed-2026-02-01-2']);
    expect(entry?.changes[2]?.fields).toEqual([{ field: 'tier', before: 'high', after: 'critical' }]);
  });

  it('of different kinds need no number', () => {
    const entry = mailOn('2026-02-01', { ...twice, effective: '2026-02-01', ended: '2026-02-01' });
    expect(ids(entry?.changes)).toEqual(['added', 'changed-2026-02-01', 'changed-2026-02-01-2', 'ended']);
  });
});

describe('the promised notice', () => {
  it.each([
    ['before the second promise', '2026-06-30', { notice: '14 days', objection: '1 week' }],
    ['on its first day', '2026-07-01', { notice: '30 days', objection: '30 days' }],
    ['long after', '2030-01-01', { notice: '30 days', objection: '30 days' }],
    ['before everything', '1999-01-01', { notice: '14 days', objection: '1 week' }],
  ])('%s (%s) is %j', (_, date, promised) => {
    expect(noticeOn(notices, date)).toMatchObject(promised);
  });

  it('is none where none was promised yet, or at all', () => {
    expect(noticeOn([{ from: '2026-07-01', notice: '30 days' }], '2026-06-30')).toEqual({});
    expect(noticeOn(undefined, '2026-06-30')).toEqual({});
  });

  it('does not reorder what the author wrote', () => {
    noticeOn(notices, '2030-01-01');
    expect(notices.map(({ from }) => from)).toEqual(['2026-07-01', undefined]);
  });

  it.each([
    ['the promise of its day', '2026-06-30', '2026-07-07', '2026-07-14'],
    ['the promise of its day, once that is longer', '2026-07-01', '2026-07-31', '2026-07-31'],
  ])('gives a change %s: announced %s, objections until %s, not before %s', (_, announced, deadline, earliest) => {
    const [added] = mailOn('2026-12-31', { announced, effective: '2026-12-01' })?.changes ?? [];
    expect(added).toMatchObject({ objectionDeadline: deadline, earliest });
  });

  it('may be a notice without a time to object', () => {
    const data = { name: 'Mail', announced: '2026-09-01', effective: '2026-12-01' };
    const entry = resolveEntry({ id: 'mail', data }, [{ notice: '10 days' }], '2026-12-01');
    expect(entry?.changes[0]?.earliest).toBe('2026-09-11');
    expect(entry?.changes[0]?.objectionDeadline).toBeUndefined();
  });

  it('is cut short only in an emergency, which is told', () => {
    const [added] =
      mailOn('2026-09-02', { announced: '2026-09-01', effective: '2026-09-02', emergency: 'Outage.' })?.changes ?? [];
    expect(added).toMatchObject({ emergency: 'Outage.', earliest: '2026-10-01' });
  });
});

it('details hold everything but the life of an entry', () => {
  const entry = mailOn('2026-12-01', {
    tier: 'high',
    replacedBy: 'post',
    announced: '2026-01-01',
    effective: '2026-02-01',
    emergency: 'Outage.',
    changes: [{ effective: '2026-03-01', summary: 'Nothing.', set: {} }],
    ended: '2026-04-01',
    endAnnounced: '2026-03-01',
    endReason: 'Replaced.',
  });
  expect(entry?.details).toEqual({ name: 'Mail', purpose: 'Sends mail.', tier: 'high', replacedBy: 'post' });
});

it('the register stands by name as English sorts it, then by id, without what nobody has heard of', () => {
  const entry = (id: string, name: string, announced?: string) => ({
    id,
    data: { name, announced, effective: announced && '2027-01-01' },
  });
  const entries = [
    entry('z', 'Éclair'),
    entry('c', 'apple'),
    entry('b', 'Zebra'),
    entry('a', 'Zebra'),
    entry('later', 'Able', '2026-12-01'),
  ];
  expect(resolveRegister(entries, notices, '2026-11-30').map(({ id }) => id)).toEqual(['c', 'z', 'a', 'b']);
  expect(resolveRegister(entries, notices, '2026-12-01').map(({ id }) => id)).toEqual(['later', 'c', 'z', 'a', 'b']);
});
