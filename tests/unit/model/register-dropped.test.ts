import { describe, expect, it } from 'vitest';
import { changeDays, changesOf, lastChangeOf, objectionState } from '../../../src/model/register-history.ts';
import { resolveEntry, type RegisterEntry } from '../../../src/model/register.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';

const notices = [{ notice: '30 days', objection: '30 days' }];
const mailOn = (date: string, data: Partial<Subprocessor>): RegisterEntry | undefined =>
  resolveEntry({ id: 'mail', data: { name: 'Mail', purpose: 'Sends mail.', ...data } }, notices, date);
const statesOn = (data: Partial<Subprocessor>, ...dates: string[]) => dates.map((date) => mailOn(date, data)?.state);

const announced = { announced: '2026-11-01', effective: '2026-12-20' };

describe('an entry that was called off on 10 December, ten days before it was to begin', () => {
  const data = { ...announced, calledOff: { on: '2026-12-10', reason: 'The pilot ended.' } };

  it('is announced until then, and is never in use', () => {
    expect(statesOn(data, '2026-10-31', '2026-11-01', '2026-12-09', '2026-12-10', '2026-12-20', '2036-01-01')).toEqual([
      undefined,
      'announced',
      'announced',
      'called-off',
      'called-off',
      'called-off',
    ]);
  });

  it('keeps the day it was announced for, has no beginning, and nobody can object any more', () => {
    const entry = mailOn('2026-12-10', data);
    expect(entry).toMatchObject({ begins: undefined, upcoming: [], dropped: { on: '2026-12-10' } });
    const [added] = entry?.changes ?? [];
    expect(added).toMatchObject({ id: 'added', effective: '2026-12-20', dropped: { how: 'called-off' } });
    expect(added && objectionState(added, '2026-12-10')).toBe('none');
  });

  it('makes no day of the register', () => {
    const entry = mailOn('2027-06-01', data);
    expect(changeDays(entry ? [entry] : [], '2027-06-01')).toEqual([]);
  });
});

describe('an entry that was postponed twice', () => {
  const data = {
    ...announced,
    postponed: [
      { on: '2026-12-01', to: '2027-02-01', reason: 'The audit takes longer.' },
      { on: '2027-01-20', to: '2027-03-01' },
    ],
  };

  it('begins on its last day, and keeps every earlier one', () => {
    expect(statesOn(data, '2026-12-20', '2027-02-01', '2027-02-28', '2027-03-01')).toEqual([
      'announced',
      'announced',
      'announced',
      'active',
    ]);
    expect(mailOn('2027-03-01', data)?.changes[0]).toMatchObject({
      id: 'added',
      effective: '2027-03-01',
      postponed: [
        { from: '2026-12-20', to: '2027-02-01' },
        { from: '2027-02-01', to: '2027-03-01' },
      ],
    });
  });

  it('is known by the day that readers knew of on each day', () => {
    const days = ['2026-11-30', '2026-12-01', '2027-01-19', '2027-01-20'];
    expect(days.map((day) => mailOn(day, data)?.begins)).toEqual([
      '2026-12-20',
      '2027-02-01',
      '2027-02-01',
      '2027-03-01',
    ]);
  });
});

describe('an entry that was listed in error', () => {
  const data = { effective: '2026-03-01', listedInError: { on: '2026-09-01', reason: 'It was only tried.' } };

  it('is not shown as used on any day, not even before the correction', () => {
    expect(statesOn(data, '2026-03-01', '2026-08-31', '2026-09-01', '2030-01-01')).toEqual([
      undefined,
      undefined,
      'listed-in-error',
      'listed-in-error',
    ]);
  });

  it('keeps the page of the day it was listed for, which is no change of the register', () => {
    const entry = mailOn('2026-10-01', data);
    const register = entry ? [entry] : [];
    expect(changeDays(register, '2026-10-01').map(({ date }) => date)).toEqual(['2026-03-01']);
    expect(lastChangeOf(register, '2026-10-01')).toBeUndefined();
  });

  it('needs no beginning', () => {
    const { listedInError } = data;
    expect(statesOn({ listedInError }, '2026-08-31', '2026-09-01')).toEqual([undefined, 'listed-in-error']);
  });
});

describe('a change', () => {
  const change = {
    announced: '2026-01-10',
    effective: '2026-02-10',
    summary: 'Adds Ireland.',
    set: { locations: [{ country: 'IE' }] },
  };
  const withChange = (fields: object) => ({ effective: '2025-01-01', changes: [{ ...change, ...fields }] });

  it.each([
    ['called off', '2026-02-01', { calledOff: { on: '2026-02-01' } }],
    ['listed in error', '2026-04-01', { listedInError: { on: '2026-04-01', reason: 'It never moved.' } }],
  ])('that was %s changes nothing on any day, and is told of', (_, on, fields) => {
    for (const day of ['2026-02-10', '2026-03-31', '2026-04-01', '2030-01-01']) {
      expect(mailOn(day, withChange(fields))?.details.locations).toBeUndefined();
    }
    const entry = mailOn('2026-04-01', withChange(fields));
    expect(entry?.changes[1]).toMatchObject({
      id: 'changed-2026-02-10',
      dropped: { on },
    });
  });

  it('that was postponed takes effect on its new day, with its old id', () => {
    const data = withChange({ postponed: [{ on: '2026-02-01', to: '2026-05-01' }] });
    expect(mailOn('2026-04-30', data)?.details.locations).toBeUndefined();
    expect(mailOn('2026-05-01', data)?.details.locations).toEqual([{ country: 'IE' }]);
    expect(mailOn('2026-05-01', data)?.changes[1]?.id).toBe('changed-2026-02-10');
  });

  it('that was called off is listed by the day readers heard of it', () => {
    const entry = mailOn('2026-03-01', withChange({ calledOff: { on: '2026-01-20' } }));
    expect(changesOf(entry ? [entry] : []).map(({ change: { id } }) => id)).toEqual(['changed-2026-02-10', 'added']);
  });
});

describe('an end', () => {
  const ending = { effective: '2025-01-01', endAnnounced: '2026-01-10', ended: '2026-03-01' };

  it('that was postponed comes on its new day', () => {
    const data = { ...ending, endPostponed: [{ on: '2026-02-20', to: '2026-04-01' }] };
    expect(statesOn(data, '2026-03-01', '2026-03-31', '2026-04-01')).toEqual(['active', 'active', 'ended']);
  });

  it('that was called off does not come', () => {
    const data = { ...ending, endCalledOff: { on: '2026-02-20' } };
    expect(statesOn(data, '2026-03-01', '2030-01-01')).toEqual(['active', 'active']);
    expect(mailOn('2026-03-01', data)?.ends).toBeUndefined();
  });

  it('that was called off may be given a new day later', () => {
    const data = {
      ...ending,
      endCalledOff: { on: '2026-02-20' },
      endPostponed: [{ on: '2027-01-10', to: '2027-03-01' }],
    };
    expect(statesOn(data, '2026-06-01', '2027-02-28', '2027-03-01')).toEqual(['active', 'active', 'ended']);
  });
});
