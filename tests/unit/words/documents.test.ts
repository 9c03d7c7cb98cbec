import { describe, expect, it } from 'vitest';
import { versionMark } from '../../../src/components/parts/marks.ts';
import type { Version } from '../../../src/model/versions.ts';
import {
  approvalLine,
  banners,
  documentText,
  libraryLede,
  nextReviewLine,
  reviewLine,
  stateBanner,
  statusLine,
  trailOf,
  versionTitle,
} from '#words/documents';
import { sectionText } from '#words/sections';
import { versionLine } from '#words/overview';
import { trustCenter } from '../model/register-sample.ts';
import { policyEntries, versionsOn, type Versions } from '../model/version-sample.ts';

function version(number: string, asOf: string, versions: Versions): Version {
  const found = versionsOn(asOf, versions, true).find((candidate) => candidate.version === number);
  return found ?? expect.fail(`There is no version ${number}`);
}

const inMonth = { '1.0': { effective: '2025-03' }, '2.0': { effective: '2026-03' } };
const two: Versions = { '1.0': { effective: '2025-03' }, '2.0': { effective: '2026-03-01' } };
const withdrawn: Versions = { '1.0': { effective: '2025-01-01', withdrawn: '2026-05-01' } };
const revived: Versions = { ...withdrawn, '2.0': { effective: '2027-01-01' } };
const calledOff: Versions = { '1.0': {}, '2.0': { effective: '2026-07-01', withdrawn: '2026-05-01' } };
const sameDay: Versions = { '1.0': { effective: '2026-03-01' }, '1.1': { effective: '2026-03-01' } };
const draft: Versions = { '1.0': { effective: '2026-03-01', draft: true } };
const undated: Versions = { '1.0': {} };

describe('the status and the banner of a version', () => {
  it.each([
    ['in force', '2.0', '2026-11-20', two, 'In force since 1 March 2026', undefined],
    ['in force since a month', '1.0', '2025-11-20', two, 'In force since March 2025', undefined],
    ['in force since nobody says when', '1.0', '2025-11-20', undated, 'Current version', undefined],
    [
      'published, and in force since nobody says when',
      '1.0',
      '2025-11-20',
      { '1.0': { published: '2025-03-02' } },
      'First published on 2 March 2025',
      undefined,
    ],
    [
      'published in a month',
      '1.0',
      '2025-11-20',
      { '1.0': { published: '2025-03' } },
      'First published in March 2025',
      undefined,
    ],
    [
      'upcoming',
      '2.0',
      '2026-02-28',
      two,
      'In force from 1 March 2026',
      'This version comes into force on 1 March 2026.',
    ],
    [
      'superseded',
      '1.0',
      '2026-03-01',
      two,
      'Superseded; last in force on 28 February 2026',
      'This version was in force until 28 February 2026.',
    ],
    [
      'superseded in a month',
      '1.0',
      '2026-11-20',
      inMonth,
      'Superseded; in force until March 2026',
      'This version was in force until March 2026.',
    ],
    [
      'overtaken on its first day',
      '1.0',
      '2026-11-20',
      sameDay,
      'Superseded; never in force',
      'This version never came into force: a later one took its place.',
    ],
    [
      'withdrawn',
      '1.0',
      '2026-05-01',
      withdrawn,
      'Withdrawn on 1 May 2026',
      'This document was withdrawn on 1 May 2026 and has no successor.',
    ],
    [
      'withdrawn before its successor',
      '1.0',
      '2026-05-01',
      revived,
      'Withdrawn on 1 May 2026',
      'This version was withdrawn on 1 May 2026. Version 2.0 follows it.',
    ],
    [
      'called off',
      '2.0',
      '2026-11-20',
      calledOff,
      'Withdrawn on 1 May 2026',
      'This version was withdrawn on 1 May 2026 and never came into force.',
    ],
    ['to be withdrawn', '1.0', '2026-04-30', withdrawn, 'In force since 1 January 2025', undefined],
    [
      'withdrawn once, and followed since',
      '1.0',
      '2027-01-01',
      revived,
      'Superseded; last in force on 30 April 2026',
      'This version was in force until 30 April 2026.',
    ],
    ['a draft', '1.0', '2026-11-20', draft, 'Draft', 'This is a draft. It is shown in the preview only.'],
  ])('that is %s', (_, number, asOf, versions, line, banner) => {
    const found = version(number, asOf, versions);
    expect(statusLine(found)).toBe(line);
    expect(stateBanner(found)).toBe(banner);
  });
});

it.each([
  ['in force', '2.0', '2026-11-20', two, 'Version 2.0, in force since 1 March 2026.'],
  ['to come', '1.0', '2020-01-01', two, 'Version 1.0, in force from March 2025.'],
  ['withdrawn', '1.0', '2026-05-01', withdrawn, 'Version 1.0, withdrawn on 1 May 2026.'],
  ['without a date', '1.0', '2026-05-01', undated, 'Version 1.0, current version.'],
])('the overview says of a version %s: %s', (_, number, asOf, versions, line) => {
  expect(versionLine(version(number, asOf, versions))).toBe(line);
});

it('a version is titled with its number', () => {
  expect(versionTitle(version('2.0', '2026-11-20', two))).toBe('Access Policy 2.0');
});

it.each([
  ['12 months', '2027-03-01', 'current', 'Every year, so next by 1 March 2027'],
  ['18 months', '2027-03', 'due', 'Every 18 months, so due by March 2027'],
  ['3 months', '2027-Q1', 'overdue', 'Overdue: every quarter, so it was due by Q1 2027'],
] as const)('a review every %s, by %s, that is %s is told as what follows: %s', (every, by, state, line) => {
  expect(reviewLine(every, { by, state })).toBe(line);
});

it.each([
  ['in force', '2.0', '2026-11-20', 'Every year'],
  ['replaced', '1.0', '2026-11-20', undefined],
  ['still to come', '2.0', '2020-01-01', undefined],
])('pages and lists say how often a version that is %s is reviewed: %#', (_, number, asOf, line) => {
  const { data, ...rest } = version(number, asOf, two);
  expect(nextReviewLine({ ...rest, data: { ...data, reviewEvery: '12 months' }, review: undefined })).toBe(line);
});

it('a withdrawn document has no next review', () => {
  const { data, ...rest } = version('1.0', '2026-05-01', withdrawn);
  expect(nextReviewLine({ ...rest, data: { ...data, reviewEvery: '12 months' } })).toBeUndefined();
});

it('a review without a day is told by its cycle, where that is known', () => {
  expect([reviewLine('12 months'), reviewLine(undefined)]).toEqual(['Every year', undefined]);
});

it.each([
  ['2026-02-20', 'Chief Executive Officer', '20 February 2026, Chief Executive Officer'],
  ['2026-02-20', undefined, '20 February 2026'],
  [undefined, 'Board', 'Board'],
  [undefined, undefined, undefined],
])('an approval on %s by %s is read as %s', (on, by, line) => {
  expect(approvalLine(on, by)).toBe(line);
});

it('the next version is told with its date, where it states one', () => {
  expect([documentText.comesNext('2.0', '2027-Q1'), documentText.comesNext('2.0', undefined)]).toEqual([
    '2.0 from Q1 2027',
    '2.0 is to come',
  ]);
  expect([banners.next('2.0', '2027-Q1'), banners.next('2.0', undefined)]).toEqual([
    'Version 2.0 comes into force in Q1 2027.',
    'Version 2.0 is to come.',
  ]);
  expect(banners.upcoming(undefined)).toBe('This version is not in force yet.');
  expect([0, 1, 2].map(documentText.others)).toEqual(['no other published here', 'and 1 other', 'and 2 others']);
});

it.each([
  ['a policy', policyEntries('a', { '1.0': {} }), 'The policies of Example.'],
  ['an annex', policyEntries('a', { '1.0': { kind: 'annex' } }), 'The documents of Example.'],
  [
    'two versions',
    policyEntries('a', { '1.0': {}, '2.0': { changes: ['All.'] } }),
    'The policies of Example, each in its current version, with the others that are published here.',
  ],
])('the library with %s says what it holds', (_, policies, lede) => {
  expect(libraryLede('Example', trustCenter({ policies }, '2026-11-20').policies)).toBe(lede);
});

it.each([
  [{ state: 'in-force', effective: undefined }, 'listed'],
  [{ state: 'in-force', effective: '2026-01-01' }, 'in-force'],
  [{ state: 'upcoming', effective: undefined }, 'upcoming'],
] as const)('the tick is for what is stated to be in force: %j', (version, mark) => {
  expect(versionMark(version)).toBe(mark);
});

it('only policies stand below their library', () => {
  const content = { policies: policyEntries('access', { '1.0': {} }), whitepaper: policyEntries('w', { '1.0': {} }) };
  const center = trustCenter(content, '2026-11-20');
  const { policies, whitepaper } = center;
  expect(policies.map((document) => trailOf(document, center))).toEqual([[{ href: '/policies/', label: 'Policies' }]]);
  expect(whitepaper && trailOf(whitepaper, center)).toEqual([]);
});

it.each([
  ['policies', [undefined, 'statement'], 'Policies'],
  ['one statement', ['statement'], 'Statement'],
  ['annexes', ['annex', 'annex'], 'Annexes'],
  ['none of them policies, of several kinds', ['annex', 'procedure'], 'Policies'],
] as const)('the library is named after what is in it: %s', (_, kinds, label) => {
  const policies = kinds.flatMap((kind, index) => policyEntries(`p${String(index)}`, { '1.0': { kind } }));
  const center = trustCenter({ policies }, '2026-11-20');
  expect(sectionText(center, 'policies').label).toBe(label);
  expect(center.policies.map((document) => trailOf(document, center)[0]?.label)).toEqual(kinds.map(() => label));
});
