import { expect, it } from 'vitest';
import { certificationRoad } from '../../../src/components/certifications/coverage-rows.ts';
import type { TimeMark } from '../../../src/components/updates/timeline.ts';
import { resolveCertifications } from '../../../src/model/certifications.ts';
import type { Certification } from '../../../src/schemas/certification.ts';

const roadOf = (data: Partial<Certification>, asOf = '2026-11-20') =>
  certificationRoad(
    resolveCertifications(
      [{ id: 'iso', data: { standard: 'ISO', kind: 'certification', status: 'achieved', ...data } }],
      asOf,
    ),
    asOf,
  );

/** A bar is drawn with a line around it, which needs room as well. */
const STROKE = 0.003;

const endsOf = (mark: TimeMark): [number, number] =>
  'at' in mark ? [mark.at, mark.at] : [mark.from, mark.to + STROKE];

/** The years in which the marks of a road stand; a tick stands at the beginning of its year. */
function yearsOf(data: Partial<Certification>): string[] {
  const road = roadOf(data);
  const ends = (road?.rows ?? []).flatMap(({ marks }) => marks.flatMap(endsOf));
  const year = (at: number) => road?.ticks.findLast((tick) => tick.at <= at)?.label ?? 'before';
  return [...new Set(ends.map(year))];
}

it.each([
  ['a year', { status: 'planned', target: { date: '2027' } }, ['2027']],
  ['the last quarter', { status: 'planned', target: { date: '2027-Q4' } }, ['2027']],
  ['the last month', { status: 'planned', target: { date: '2027-12' } }, ['2027']],
  ['the last day', { status: 'planned', target: { date: '2027-12-31' } }, ['2027']],
  [
    'a year, worked on since before',
    { status: 'in-progress', started: '2025-06', target: { date: '2027' } },
    ['before', '2027'],
  ],
  ['a year that has passed', { status: 'planned', target: { date: '2025' } }, ['2025']],
] satisfies [string, Partial<Certification>, string[]][])('a target of %s stands in its own year', (_, data, years) => {
  expect(yearsOf(data)).toEqual(years);
});

it.each([
  ['a period', { status: 'planned', target: { date: '2027-Q2' } }, [['span', 'aim']]],
  ['a day', { status: 'planned', target: { date: '2027-05-07' } }, [['point', 'open']]],
  ['a period that has passed', { status: 'planned', target: { date: '2026-Q2' } }, [['span', 'alert']]],
  [
    'a period ahead of the work done on it',
    { status: 'in-progress', started: '2026-03', target: { date: '2027' } },
    [
      ['span', 'open'],
      ['span', 'aim'],
    ],
  ],
  ['work whose beginning is not stated', { status: 'in-progress', target: { date: '2027' } }, [['span', 'aim']]],
  ['what others have certified', { validFrom: '2026-01-01', expires: '2028-01-01' }, [['span', 'solid']]],
  ['what nobody has certified', { kind: 'alignment', validFrom: '2026-01-01' }, [['span', 'own']]],
  ['what nobody has certified and is over', { kind: 'self-assessment', expires: '2026-01-01' }, [['point', 'alert']]],
] satisfies [string, Partial<Certification>, string[][]][])('%s is drawn as such', (_, data, drawn) => {
  const marks = roadOf(data)?.rows[0]?.marks ?? [];
  expect(marks.map((mark) => ['at' in mark ? 'point' : 'span', mark.tone])).toEqual(drawn);
});

it.each([
  ['a certificate without an end', { validFrom: '2025' }, true],
  ['a certificate with an end', { validFrom: '2025', expires: '2027-06-01' }, false],
  ['work without a day to be done by', { status: 'in-progress', started: '2026-03' }, true],
] satisfies [string, Partial<Certification>, boolean][])(
  '%s: goes on beyond the axis, or does not',
  (_, data, lasts) => {
    const marks = roadOf(data)?.rows[0]?.marks ?? [];
    expect(marks.map((mark) => 'lasts' in mark && mark.to === 1)).toEqual([lasts]);
  },
);

it('the work towards a target ends where the time to reach it begins', () => {
  const marks = roadOf({ status: 'in-progress', started: '2026-03', target: { date: '2027' } })?.rows[0]?.marks ?? [];
  const [work = [], aim = []] = marks.map(endsOf);
  expect(work[1]).toBeLessThan((aim[0] ?? 0) + STROKE);
});

it('a certificate of a provider is not on the road', () => {
  expect(roadOf({ inheritedFrom: 'aws', validFrom: '2026-01-01' })).toBeUndefined();
});

it('work whose target begins soon after it draws the target, and no bar as narrow as a stroke', () => {
  const road = roadOf({ status: 'in-progress', started: '2026-06-30', target: { date: '2026-Q3' } }, '2026-06-30');
  expect(road?.rows.flatMap(({ marks }) => marks.map(({ tone }) => tone))).toEqual(['aim']);
});

it('says what each mark stands for, and of no other', () => {
  const road = roadOf({ status: 'in-progress', started: '2026-03', target: { date: '2027' } });
  expect(road?.legend?.map(({ words }) => words)).toEqual([
    'Work, from its beginning',
    'The time within which the target lies',
  ]);
});

it.each([
  { validFrom: '2026-01-01' },
  { expires: '2027-01-01' },
  { kind: 'alignment', validFrom: '2026-01-01' },
  { kind: 'alignment', expires: '2027-01-01' },
  { expires: '2026-01-01' },
  { validFrom: '2025', expires: '2026-01-01' },
  { status: 'planned', target: { date: '2027-05-07' } },
  { status: 'planned', target: { date: '2026-05-07' } },
  { status: 'planned', target: { date: '2026-05' } },
] satisfies Partial<Certification>[])('has words for the mark it draws: %j', (data) => {
  const road = roadOf(data);
  expect(road?.rows[0]?.marks).toHaveLength(1);
  expect(road?.legend).toHaveLength(1);
});
