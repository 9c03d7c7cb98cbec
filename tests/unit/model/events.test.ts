import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { comingEvents, pastEventsByYear } from '../../../src/model/events.ts';
import type { TrustEvent } from '../../../src/model/event.ts';
import type { Certification } from '../../../src/schemas/certification.ts';
import type { Commitment } from '../../../src/schemas/commitment.ts';
import { eventLines } from '#words/events';
import { trustCenter } from './register-sample.ts';
import { policyEntries, type Versions } from './version-sample.ts';

const eventsOf = (content: Partial<Content>, asOf = '2026-11-20'): readonly TrustEvent[] =>
  trustCenter(content, asOf).events;

/** The stream as readers see it: day and id, newest first. */
const stream = (content: Partial<Content>, asOf?: string): string[] =>
  eventsOf(content, asOf).map(({ date, id }) => `${date} ${id}`);

const policies = (versions: Versions): Partial<Content> => ({ policies: policyEntries('access', versions) });

describe('a document', () => {
  it.each([
    ['coming into force', { '1.0': { effective: '2026-03-01' } }, ['2026-03-01 policies/access/1.0#in-force']],
    [
      'published ahead',
      { '1.0': { published: '2026-02-01', effective: '2026-03-01' } },
      ['2026-03-01 policies/access/1.0#in-force', '2026-02-01 policies/access/1.0#published'],
    ],
    [
      'published on the day it comes into force',
      { '1.0': { published: '2026-03-01', effective: '2026-03-01' } },
      ['2026-03-01 policies/access/1.0#in-force'],
    ],
    [
      'published without an effective date',
      { '1.0': { published: '2026-02' } },
      ['2026-02-01 policies/access/1.0#published'],
    ],
    ['without any date', { '1.0': {} }, []],
    [
      'withdrawn',
      { '1.0': { effective: '2025-03-01', withdrawn: '2026-05-01' } },
      ['2026-05-01 policies/access/1.0#withdrawn', '2025-03-01 policies/access/1.0#in-force'],
    ],
    [
      'overtaken before it began',
      { '1.1': { effective: '2026-06-01' }, '1.2': { effective: '2026-03-01' } },
      ['2026-03-01 policies/access/1.2#in-force'],
    ],
    [
      'called off',
      { '2.0': { effective: '2026-06-01', withdrawn: '2026-05-01' } },
      ['2026-05-01 policies/access/2.0#withdrawn'],
    ],
    ['that is a draft', { '1.0': { effective: '2026-03-01', draft: true } }, []],
    ['still to come', { '1.0': { effective: '2027' } }, ['2027-01-01 policies/access/1.0#in-force']],
  ])('%s', (_, versions, expected) => {
    expect(stream(policies(versions))).toEqual(expected);
  });

  it('that says only when readers first saw it is not said to be a new version', () => {
    const [event] = eventsOf(policies({ '1.0': { published: '2026-02-01' } }));
    expect(event).toMatchObject({ kind: 'document-first-published', effective: undefined });
  });

  it('that is a draft is silent in the preview too', () => {
    const drafted = policies({ '1.0': { effective: '2026-03-01', draft: true } });
    expect(trustCenter(drafted, '2026-11-20', true).events).toEqual([]);
  });

  it('is named with its version, says what changed, and leads to that version', () => {
    const data = { effective: '2026-03-01', published: '2026-02-01', summary: 'How access is given.' };
    const [inForce, published] = eventsOf(policies({ '2.0': { ...data, changes: ['Shorter.', 'Clearer.'] } }));
    expect(inForce).toMatchObject({
      kind: 'document-in-force',
      subject: 'Access Policy 2.0',
      summary: 'Shorter. Clearer.',
      href: '/policies/access/2.0/',
    });
    expect(published).toMatchObject({ kind: 'document-published', effective: '2026-03-01' });
    expect(eventsOf(policies({ '1.0': data }))[0]?.summary).toBe('How access is given.');
  });
});

describe('a subprocessor', () => {
  const subprocessors: Content['subprocessors'] = [
    {
      id: 'mail',
      data: {
        name: 'Mail',
        purpose: 'Sends mail.',
        announced: '2026-09-01',
        effective: '2026-10-01',
        changes: [
          { effective: '2026-11-01', summary: 'First.', set: {} },
          { effective: '2026-11-01', announced: '2026-11-01', summary: 'Second.', set: {} },
        ],
        ended: '2027-02-01',
      },
    },
  ];

  it('is told of when announced and when it takes effect, each with an id of its own', () => {
    expect(stream({ subprocessors })).toEqual([
      '2026-11-01 subprocessors/mail#changed-2026-11-01',
      '2026-11-01 subprocessors/mail#changed-2026-11-01-2',
      '2026-10-01 subprocessors/mail#added',
      '2026-09-01 subprocessors/mail#added-announced',
    ]);
  });

  it('carries the last day to object and the day it takes effect', () => {
    expect(eventsOf({ subprocessors }).at(-1)).toMatchObject({
      kind: 'subprocessor-announced',
      subject: 'Mail',
      objectionDeadline: '2026-10-01',
      effective: '2026-10-01',
      href: '/subprocessors/mail/',
    });
  });

  it('is not told of before it is announced', () => {
    expect(stream({ subprocessors }, '2026-08-31')).toEqual([]);
    expect(stream({ subprocessors }, '2026-09-01')).toHaveLength(2);
  });
});

describe('a certification', () => {
  const certification = (data: Partial<Certification>): Partial<Content> => ({
    certifications: [
      { id: 'iso', data: { standard: 'ISO 27001', kind: 'certification', status: 'achieved', ...data } },
    ],
  });

  it.each([
    ['begins on the first day of what is stated', { validFrom: '2026-Q3' }, ['2026-07-01 certifications/iso#achieved']],
    ['has expired on the day after its last', { expires: '2027-02-28' }, ['2027-03-01 certifications/iso#expired']],
    ['on the way tells nothing', { status: 'in-progress', expires: '2027-02-28', validFrom: '2026' }, []],
    ['of a provider tells nothing', { inheritedFrom: 'aws', expires: '2027-02-28', validFrom: '2026' }, []],
    ['without dates tells nothing', {}, []],
  ] as const)('%s', (_, data, expected) => {
    expect(stream(certification(data))).toEqual(expected);
  });
});

it('what nobody has certified is told apart from a certification', () => {
  const kinds = ['certification', 'attestation', 'alignment', 'self-assessment'] as const;
  const events = kinds.flatMap((kind) =>
    eventsOf({ certifications: [{ id: kind, data: { standard: 'S', kind, status: 'achieved', validFrom: '2026' } }] }),
  );
  expect(events.map(({ without }) => without)).toEqual([undefined, undefined, 'alignment', 'self-assessment']);
});

describe('a promise', () => {
  const promise = (...values: Commitment['values']): Partial<Content> => ({
    commitments: [{ id: 'breach', data: { title: 'Breach', kind: 'within', towards: 'customers', values } }],
  });

  it('changes with every value after the first, in whatever order they are written', () => {
    const values = promise({ from: '2026-Q3', value: '24 hours' }, { value: '72 hours' });
    expect(stream(values)).toEqual(['2026-07-01 commitments/breach#value-2']);
    expect(eventsOf(values)[0]).toMatchObject({
      subject: 'Breach',
      stated: '2026-Q3',
      promise: { data: { kind: 'within' }, value: { value: '24 hours' } },
      href: '/controls/#commitment-breach',
    });
  });

  it('that begins changes nothing', () => {
    expect(stream(promise({ from: '2026-03-01', value: '72 hours' }))).toEqual([]);
  });

  it('changes once a day, to what held in the end', () => {
    const values = promise(
      { value: '3 days' },
      { from: '2026-03-01', value: '2 days' },
      { from: '2026-03-01', value: '1 day' },
    );
    expect(eventsOf(values).map(({ id, promise: changed }) => [id, changed?.value.value])).toEqual([
      ['commitments/breach#value-2', '1 day'],
    ]);
  });
});

describe('an advisory', () => {
  const advisories: Content['advisories'] = [
    {
      id: 'ex-2026-01',
      data: {
        title: 'Flaw',
        severity: 'high',
        affected: ['1.0'],
        published: '2026-03-01',
        updated: [{ on: '2026-06-01', summary: 'The fix is out.' }],
        withdrawn: { on: '2026-09-01', reason: 'It was no flaw.' },
      },
    },
  ];

  it.each([
    ['before it is published', '2026-02-28', []],
    ['on its day', '2026-03-01', ['2026-03-01 advisories/ex-2026-01']],
    ['the day before it is corrected', '2026-05-31', ['2026-03-01 advisories/ex-2026-01']],
    [
      'on the day it is corrected',
      '2026-06-01',
      ['2026-06-01 advisories/ex-2026-01#updated-1', '2026-03-01 advisories/ex-2026-01'],
    ],
  ])('%s (%s)', (_, asOf, expected) => {
    expect(stream({ advisories }, asOf)).toEqual(expected);
  });

  it('says what changed, why it was withdrawn, and that it was, wherever it is told of', () => {
    const told = eventsOf({ advisories }, '2026-09-01').map((event) => [event.kind, eventLines(event).join(' ')]);
    expect(told).toEqual([
      ['advisory-withdrawn', 'It was no flaw.'],
      ['advisory-updated', 'Withdrawn on 1 September 2026. The fix is out.'],
      ['advisory', 'Withdrawn on 1 September 2026.'],
    ]);
  });
});

describe('a notice', () => {
  const updates: Content['updates'] = [{ id: '2026-03-01-outage', data: { title: 'Outage', kind: 'incident' } }];

  const maintenance = (id: string, starts: string): readonly TrustEvent[] =>
    eventsOf({
      updates: [{ id, data: { title: 'Works', kind: 'maintenance', starts, ends: '2026-03-08T03:00:00Z' } }],
    });

  it('of maintenance to come is announced on its day, and stands on the day of the works as well', () => {
    const window = { starts: '2026-03-08T01:00:00Z', ends: '2026-03-08T03:00:00Z' };
    expect(maintenance('2026-03-01-works', window.starts)).toMatchObject([
      { id: 'updates/2026-03-01-works#window', date: '2026-03-08', kind: 'maintenance', window },
      { id: 'updates/2026-03-01-works', date: '2026-03-01', kind: 'maintenance-announced', window },
    ]);
  });

  it('of maintenance in another time zone stands on the day it begins in UTC', () => {
    expect(maintenance('2026-03-01-works', '2026-03-08T01:30:00+02:00')[0]?.date).toBe('2026-03-07');
  });

  it('of maintenance that has begun comes once', () => {
    expect(maintenance('2026-03-08-works', '2026-03-08T01:00:00Z').map(({ kind }) => kind)).toEqual(['maintenance']);
  });

  it('has the day of its file name, and is not there before', () => {
    expect(stream({ updates }, '2026-02-28')).toEqual([]);
    expect(eventsOf({ updates }, '2026-03-01')).toEqual([
      {
        id: 'updates/2026-03-01-outage',
        date: '2026-03-01',
        kind: 'incident',
        subject: 'Outage',
        summary: undefined,
        href: '/updates/#2026-03-01-outage',
      },
    ]);
  });
});

it('the stream runs from the newest to the oldest; events of one day stand by their ids', () => {
  const content: Partial<Content> = {
    ...policies({ '1.0': { effective: '2026-03-01' }, '2.0': { effective: '2027-01-01' } }),
    updates: [
      { id: '2026-03-01-b', data: { title: 'B', kind: 'news' } },
      { id: '2026-03-01-a', data: { title: 'A', kind: 'news' } },
    ],
    advisories: [{ id: 'x', data: { title: 'X', severity: 'low', affected: ['1'], published: '2026-03-01' } }],
  };
  expect(stream(content)).toEqual([
    '2027-01-01 policies/access/2.0#in-force',
    '2026-03-01 advisories/x',
    '2026-03-01 policies/access/1.0#in-force',
    '2026-03-01 updates/2026-03-01-a',
    '2026-03-01 updates/2026-03-01-b',
  ]);
});

it('an event of today has happened', () => {
  const updates: Content['updates'] = [{ id: '2026-03-01-a', data: { title: 'A', kind: 'news' } }];
  const events = eventsOf({ updates });
  expect(comingEvents(events, '2026-02-28').map(({ subject }) => subject)).toEqual(['A']);
  expect(comingEvents(events, '2026-03-01')).toEqual([]);
  expect(pastEventsByYear(events, '2026-02-28')).toEqual([]);
  expect(pastEventsByYear(events, '2026-03-01')).toEqual([['2026', events]]);
});
