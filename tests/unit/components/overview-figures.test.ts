import { expect, it } from 'vitest';
import { overviewFigures } from '../../../src/components/overview-figures.ts';
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
    value: '48',
    unit: 'hours',
    label: 'Notice to customers',
    about: [],
  });
  expect(figureOf({})).toMatchObject({ label: 'Notice of an incident: within 48 hours', about: [] });
});

it.each([
  ['what starts the clock', { trigger: 'confirming an incident' }, ['After confirming an incident']],
  ['what it covers', { scope: 'Incidents that affect customer data.' }, ['Incidents that affect customer data.']],
  [
    'both',
    { trigger: 'confirming an incident', scope: 'Incidents that affect customer data.' },
    ['After confirming an incident', 'Incidents that affect customer data.'],
  ],
])('a promise without words for its number says with it %s', (_, data, about) => {
  expect(figureOf(data)?.about).toEqual(about);
});

it('the words of the author stand for what starts the clock and for what it covers', () => {
  const figure = 'Notice to customers of a confirmed incident that affects their data';
  expect(figureOf({ figure, trigger: 'confirming an incident', scope: 'Incidents.' })).toMatchObject({
    label: figure,
    about: [],
  });
});

it.each(['Recovery time objective', undefined])(
  'what is aimed for is no promise, whatever stands under it',
  (figure) => {
    expect(figureOf({ kind: 'target', figure })).toMatchObject({ value: '48', unit: 'hours (target)' });
  },
);

it('the stages of one duty stand together, each by its name', () => {
  const stages = { 'early warning': '24 hours', 'incident notification': '72 hours', 'final report': '1 month' };
  const figure = figureOf({ figure: 'Notification of the authority', values: [{ byPhase: stages }] });
  expect(figure).toMatchObject({
    value: '24',
    unit: 'hours',
    label: 'Notification of the authority',
    about: ['Early warning: within 24 hours', 'Incident notification: within 72 hours', 'Final report: within 1 month'],
  });
});

it('a promise for one severity only says which', () => {
  expect(figureOf({ values: [{ bySeverity: { critical: '1 day' } }] })).toMatchObject({
    label: 'Notice of an incident',
    about: ['Critical: within 1 day'],
  });
});
