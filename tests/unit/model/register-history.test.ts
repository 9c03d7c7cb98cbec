import { describe, expect, it } from 'vitest';
import {
  changeDays,
  changeId,
  changesOf,
  noticeHistory,
  objectionState,
  tellsBeginnings,
  tellsChanges,
  tellsUse,
  upcomingOf,
} from '../../../src/model/register-history.ts';
import { sampleRegister, trustCenter } from './register-sample.ts';

const ids = (changes: ReturnType<typeof changesOf>): string[] => changes.map(({ change }) => changeId(change));

describe('the changes of a register', () => {
  it('stand with the latest to take effect first, those to come included', () => {
    expect(ids(changesOf(sampleRegister('2026-11-20').register))).toEqual([
      'mail-changed-2026-12-15',
      'backup-ended',
      'mail-added',
    ]);
  });

  it.each([
    ['2026-10-31', []],
    ['2026-11-01', ['mail-changed-2026-12-15']],
    ['2026-12-14', ['mail-changed-2026-12-15']],
    ['2026-12-15', []],
  ])('are to come from their announcement until they take effect: %s', (asOf, upcoming) => {
    expect(ids(upcomingOf(sampleRegister(asOf).register))).toEqual(upcoming);
  });
});

it('changes are told of where some are stated, or notice of them is promised', () => {
  const promising = trustCenter({ subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] }, '2026-11-20');
  const silent = { ...promising.organization, subprocessorNotice: undefined };
  expect([
    tellsChanges(sampleRegister('2026-11-20')),
    tellsChanges({ ...promising, organization: silent }),
    tellsChanges(promising),
  ]).toEqual([true, false, true]);
});

describe('the days on which a register changed', () => {
  it.each([
    ['2023-01-31', []],
    ['2023-02-01', ['2023-02-01']],
    ['2026-11-20', ['2025-05-12', '2023-02-01']],
    ['2026-12-15', ['2026-12-15', '2025-05-12', '2023-02-01']],
  ])('up to %s', (asOf, days) => {
    expect(changeDays(sampleRegister(asOf).register, asOf).map(({ date }) => date)).toEqual(days);
  });

  it('lead to the register of that day', () => {
    expect(changeDays(sampleRegister('2026-11-20').register, '2026-11-20')[0]?.href).toBe(
      '/subprocessors/as-of/2025-05-12/',
    );
  });
});

describe('an objection', () => {
  const change = upcomingOf(sampleRegister('2026-11-20').register)[0]?.change;

  it.each([
    ['2026-11-20', 'open'],
    ['2026-12-01', 'open'],
    ['2026-12-02', 'over'],
  ])('on %s is %s, 30 days after the announcement of 1 November', (asOf, state) => {
    expect(change && objectionState(change, asOf)).toBe(state);
  });

  it('is not possible to an end, for which no period is promised', () => {
    const ended = changesOf(sampleRegister('2026-11-20').register).find(({ change: { kind } }) => kind === 'ended');
    expect(ended && objectionState(ended.change, '2025-05-01')).toBe('none');
  });
});

it('tells the periods promised over time, the latest first', () => {
  expect(noticeHistory(sampleRegister('2026-11-20').organization).map(({ notice }) => notice)).toEqual([
    '30 days',
    '14 days',
  ]);
});

it('knows whether a register says when its entries began', () => {
  const { register } = sampleRegister('2026-11-20');
  expect(tellsBeginnings(register)).toBe(true);
  expect(tellsBeginnings(register.filter(({ id }) => id === 'backup'))).toBe(false);
});

it('says of no entry that it is in use where nothing tells of its life', () => {
  const named = { subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] };
  expect(tellsUse(trustCenter(named, '2026-11-20').register)).toBe(false);
  expect(tellsUse(sampleRegister('2026-11-20').register)).toBe(true);
});
