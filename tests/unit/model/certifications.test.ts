import { describe, expect, it } from 'vitest';
import { certificatesByHolder, certificationGroups, resolveCertifications } from '../../../src/model/certifications.ts';
import type { Certification } from '../../../src/schemas/certification.ts';

const iso: Certification = { standard: 'ISO/IEC 27001:2022', kind: 'certification', status: 'achieved' };

const on = (asOf: string, data: Partial<Certification>) =>
  resolveCertifications([{ id: 'iso', data: { ...iso, ...data } }], asOf)[0];

describe('a certificate', () => {
  it.each([
    ['on its last day', { expires: '2026-11-20' }, 'achieved'],
    ['on the day after', { expires: '2026-11-19' }, 'expired'],
    ['that does not say when it ends', {}, 'achieved'],
    ['on the first day it is valid', { validFrom: '2026-11-20' }, 'achieved'],
    ['on the day before', { validFrom: '2026-11-21' }, 'in-progress'],
    ['valid from this month on', { validFrom: '2026-11' }, 'achieved'],
    ['valid from this quarter on', { validFrom: '2026-Q4' }, 'achieved'],
    ['valid from next month on', { validFrom: '2026-12' }, 'in-progress'],
    ['worked on, whatever its dates', { status: 'in-progress', expires: '2026-01-01' }, 'in-progress'],
    ['planned, whatever its dates', { status: 'planned', validFrom: '2025-01-01' }, 'planned'],
  ] as const)('%s (%j) is %s', (_, data, state) => {
    expect(on('2026-11-20', data)).toMatchObject({ state, href: '/certifications/#iso' });
  });

  it.each([
    ['in 31 days', '2026-12-21', false],
    ['in 30 days', '2026-12-20', true],
    ['today', '2026-11-20', true],
    ['since yesterday', '2026-11-19', false],
  ])('that ends %s (%s) ends soon: %s', (_, expires, expected) => {
    expect(on('2026-11-20', { expires })?.expiresSoon).toBe(expected);
  });

  it.each([
    ['2026-11-19', 'planned', undefined],
    ['2026-11-20', 'in-progress', '2026-11-20'],
  ])('whose work begins on 20 November is on %s %s', (day, state, started) => {
    const found = on(day, { status: 'in-progress', started: '2026-11-20', target: { date: '2027' } });
    expect(found).toMatchObject({ state });
    expect(found?.data.started).toBe(started);
  });

  it('that is not held yet does not end soon', () => {
    expect(on('2026-11-20', { status: 'in-progress', expires: '2026-11-25' })?.expiresSoon).toBe(false);
  });
});

describe('a target', () => {
  it.each([
    ['a day', '2026-11-20', '2026-11-20', false],
    ['a day', '2026-11-20', '2026-11-21', true],
    ['a month', '2026-11', '2026-11-30', false],
    ['a month', '2026-11', '2026-12-01', true],
    ['a quarter', '2026-Q4', '2026-12-31', false],
    ['a quarter', '2026-Q4', '2027-01-01', true],
    ['a year', '2026', '2026-12-31', false],
    ['a year', '2026', '2027-01-01', true],
  ])('of %s, %s, is missed on %s: %s', (_, date, asOf, missed) => {
    expect(on(asOf, { status: 'planned', target: { date } })?.targetMissed).toBe(missed);
  });

  it('in words is never missed, nor one that was reached', () => {
    expect(on('2030-01-01', { status: 'planned', target: { condition: 'After the round.' } })?.targetMissed).toBe(
      false,
    );
    expect(on('2030-01-01', { target: { date: '2026' } })?.targetMissed).toBe(false);
  });
});

describe('certifications together', () => {
  const entries = Object.entries({
    expired: { expires: '2025-01-01' },
    planned: { status: 'planned', target: { date: '2027' } },
    later: { status: 'in-progress', target: { date: '2027-02' } },
    sooner: { status: 'in-progress', target: { date: '2027-Q1' } },
    someday: { status: 'in-progress', target: { condition: 'After the round.' } },
    aligned: { kind: 'alignment' },
    attested: { kind: 'attestation', standard: 'SOC 2 Type II' },
    younger: { validFrom: '2026-08-01' },
    elder: { validFrom: '2026-Q3' },
    twin2: { standard: 'Twin', validFrom: '2026-10-01' },
    twin1: { standard: 'Twin', validFrom: '2026-10-01' },
    ahead: { standard: 'Ahead', validFrom: '2026-10-01' },
    provider: { inheritedFrom: 'aws' },
    gone: { inheritedFrom: 'aws', expires: '2025-01-01' },
  } satisfies Record<string, Partial<Certification>>).map(([id, data]) => ({ id, data: { ...iso, ...data } }));

  const order = [
    'attested',
    'elder',
    'younger',
    'ahead',
    'twin1',
    'twin2',
    'provider',
    'aligned',
    'sooner',
    'later',
    'someday',
    'planned',
    'expired',
    'gone',
  ];

  it('stand by what is held, by weight, by date, by name, by id', () => {
    expect(resolveCertifications(entries, '2026-11-20').map(({ id }) => id)).toEqual(order);
  });

  it('stand alike whatever the order of the files', () => {
    expect(resolveCertifications(entries.toReversed(), '2026-11-20').map(({ id }) => id)).toEqual(order);
  });

  it('fall into what is held, followed, on the way, held by providers and expired', () => {
    const groups = certificationGroups(resolveCertifications(entries, '2026-11-20'));
    expect(groups.map(({ group, members }) => [group, members.map(({ id }) => id)])).toEqual([
      ['achieved', ['attested', 'elder', 'younger', 'ahead', 'twin1', 'twin2']],
      ['declared', ['aligned']],
      ['coming', ['sooner', 'later', 'someday', 'planned']],
      ['inherited', ['provider', 'gone']],
      ['expired', ['expired']],
    ]);
  });

  it('have no group without a member', () => {
    expect(certificationGroups(resolveCertifications([{ id: 'iso', data: iso }], '2026-11-20'))).toHaveLength(1);
    expect(certificationGroups([])).toEqual([]);
  });

  it('of providers stand under their holders, without what has expired', () => {
    const more = [...entries, { id: 'other', data: { ...iso, inheritedFrom: 'The data centre' } }];
    const held = certificatesByHolder(resolveCertifications(more, '2026-11-20'));
    expect(held.map(([holder, certificates]) => [holder, certificates.map(({ id }) => id)])).toEqual([
      ['The data centre', ['other']],
      ['aws', ['provider']],
    ]);
  });
});
