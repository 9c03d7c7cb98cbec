import { expect, it } from 'vitest';
import { overviewFigures } from '../../../src/components/overview/overview.ts';
import type { Commitment } from '../../../src/schemas/commitment.ts';
import { trustCenter } from '../model/register-sample.ts';

const notice: Commitment = {
  title: 'Notice of an incident',
  kind: 'within',
  towards: 'customers',
  values: [{ value: '48 hours' }],
};

const figureOf = (data: Partial<Commitment>) => {
  const organization = {
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    figures: ['promise'],
  };
  const commitments = [{ id: 'promise', data: { ...notice, ...data } }];
  return overviewFigures(trustCenter({ organization, commitments }, '2026-11-20'))[0];
};

it('a promise stands as a number, under the words of its author', () => {
  expect(figureOf({ figure: 'Notice to customers' })).toMatchObject({
    qualifier: 'within',
    value: '48',
    unit: 'hours',
    label: 'Notice to customers',
    about: [],
  });
  expect(figureOf({})).toMatchObject({ qualifier: 'within', label: 'Notice of an incident', about: [] });
});

it.each([
  ['what starts the clock', { trigger: 'confirming it' }, 'Notice of an incident, after confirming it', []],
  ['what it covers', { scope: 'All customers.' }, 'Notice of an incident', ['All customers.']],
  [
    'both',
    { trigger: 'confirming it', scope: 'All customers.' },
    'Notice of an incident, after confirming it',
    ['All customers.'],
  ],
])('a promise without words for its number says with it %s', (_, data, label, about) => {
  expect(figureOf(data)).toMatchObject({ label, about });
});

it('the words of the author stand for what starts the clock and for what it covers', () => {
  const figure = 'Notice to customers of a confirmed incident that affects their data';
  expect(figureOf({ figure, trigger: 'confirming an incident', scope: 'Incidents.' })).toMatchObject({
    label: figure,
    about: [],
  });
});

it.each([
  ['a limit', { kind: 'at-most', values: [{ value: '5 attempts' }] }, 'at most', '5', 'attempts'],
  ['a floor', { kind: 'at-least', values: [{ value: '99.9%' }] }, 'at least', '99.9%', ''],
  ['a retention', { kind: 'keep-for', values: [{ value: '30 days' }] }, 'kept for', '30', 'days'],
  ['a cycle', { kind: 'every', values: [{ value: '3 months' }] }, 'every', 'quarter', ''],
  ['a cycle without a word', { kind: 'every', values: [{ value: '18 months' }] }, 'every', '18', 'months'],
  ['an objective', { kind: 'objective' }, undefined, '48', 'hours'],
  ['how, beside how soon', { manner: 'without undue delay' }, 'without undue delay, within', '48', 'hours'],
] satisfies [string, Partial<Commitment>, string | undefined, string, string][])(
  'the number keeps what qualifies it: %s',
  (_, data, qualifier, value, unit) => {
    const { qualifier: before, value: number, unit: after } = figureOf({ figure: 'Figure', ...data }) ?? {};
    expect([before, number, after]).toEqual([qualifier, value, unit]);
  },
);

it.each(['Recovery time objective', undefined])(
  'what is aimed for is no promise, whatever stands under it',
  (figure) => {
    expect(figureOf({ kind: 'target', figure })).toMatchObject({ qualifier: 'target:', value: '48', unit: 'hours' });
  },
);

it('the stages of one duty stand together, each once and by its name', () => {
  const stages = { 'early warning': '24 hours', 'incident notification': '72 hours', 'final report': '1 month' };
  const figure = figureOf({ figure: 'Notification of the authority', values: [{ byPhase: stages }] });
  expect(figure).toMatchObject({
    qualifier: 'early warning, within',
    value: '24',
    unit: 'hours',
    label: 'Notification of the authority',
    about: ['Incident notification: within 72 hours', 'Final report: within 1 month'],
  });
});

it('a promise for one severity only says which', () => {
  expect(figureOf({ values: [{ bySeverity: { critical: '1 day' } }] })).toMatchObject({
    qualifier: 'critical, within',
    value: '1',
    label: 'Notice of an incident',
    about: [],
  });
});
