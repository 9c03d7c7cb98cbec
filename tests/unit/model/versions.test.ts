import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, startOf, type Version } from '../../../src/model/versions.ts';
import { versionsOn, type Versions } from './version-sample.ts';

/** "2.0 upcoming, 1.0 in-force": what a history shows, top to bottom. */
const states = (versions: readonly Version[]): string =>
  versions.map(({ version, state }) => `${version} ${state}`).join(', ');

const version = (asOf: string, versions: Versions, number: string, drafts = false): Version | undefined =>
  versionsOn(asOf, versions, drafts).find((candidate) => candidate.version === number);

describe('version numbers', () => {
  it.each([
    ['1.9', '1.10', -1],
    ['1.10', '1.9', 1],
    ['9', '10', -1],
    ['2', '2.0', 0],
    ['2.0', '2.0.0', 0],
    ['2', '2.0.1', -1],
    ['2.1', '2.0.9', 1],
    ['1.0.1', '1.0.2', -1],
  ])('%s compared with %s gives %i', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('the first day a version counts from', () => {
  it.each([
    ['its effective date', { effective: '2026-03-01', published: '2026-02-01' }, '2026-03-01'],
    ['the day it was published, where it has no effective date', { published: '2026-02-05' }, '2026-02-05'],
    ['the first day of the quarter written', { effective: '2026-Q3' }, '2026-07-01'],
    ['the first day of the year written', { effective: '2026' }, '2026-01-01'],
    ['before any date, where none is stated', {}, '0000-01-01'],
  ])('is %s', (_, data, day) => {
    expect(startOf({ id: 'X', title: 'X', ...data })).toBe(day);
  });
});

describe('a first version and its successor', () => {
  const two: Versions = { '1.0': { effective: '2025-03-01' }, '2.0': { effective: '2026-03-01' } };

  it.each([
    ['before everything', '2020-01-01', '2.0 upcoming, 1.0 upcoming'],
    ['on the day before the first', '2025-02-28', '2.0 upcoming, 1.0 upcoming'],
    ['on the first day of the first', '2025-03-01', '2.0 upcoming, 1.0 in-force'],
    ['on the last day of the first', '2026-02-28', '2.0 upcoming, 1.0 in-force'],
    ['on the first day of the second', '2026-03-01', '2.0 in-force, 1.0 superseded'],
    ['long after', '2030-01-01', '2.0 in-force, 1.0 superseded'],
  ])('%s (%s): %s', (_, asOf, shown) => {
    expect(states(versionsOn(asOf, two))).toBe(shown);
  });

  it('name each other, their days and their addresses', () => {
    expect(version('2026-06-01', two, '1.0')).toMatchObject({
      firstDay: '2025-03-01',
      lastDay: '2026-02-28',
      supersededBy: '2.0',
      href: '/policies/access/1.0/',
      entry: 'access/1.0',
    });
    const current = version('2026-06-01', two, '2.0');
    expect([current?.firstDay, current?.lastDay, current?.supersededBy]).toEqual(['2026-03-01', undefined, undefined]);
  });

  it('quote as of today in force, the last day once over, the first day while upcoming', () => {
    expect(version('2026-01-15', two, '1.0')?.moment).toBe('2026-01-15');
    expect(version('2026-06-01', two, '1.0')?.moment).toBe('2026-02-28');
    expect(version('2026-01-15', two, '2.0')?.moment).toBe('2026-03-01');
    expect(version('2026-06-01', two, '2.0')?.moment).toBe('2026-06-01');
  });

  it('are to be reviewed only while in force', () => {
    const reviewed = {
      '1.0': { ...two['1.0'], approvedOn: '2025-02-20', reviewEvery: '12 months' },
      '2.0': two['2.0'] ?? {},
    };
    expect(version('2025-06-01', reviewed, '1.0')?.review?.by).toBe('2026-03-01');
    expect(version('2025-02-01', reviewed, '1.0')?.review).toBeUndefined();
    expect(version('2026-06-01', reviewed, '1.0')?.review).toBeUndefined();
  });
});

describe('the day before a first day', () => {
  it.each([
    ['in a leap year', '2028-03-01', '2028-02-29'],
    ['in a common year', '2026-03-01', '2026-02-28'],
    ['on a leap day', '2028-02-29', '2028-02-28'],
    ['known to the month', '2026-03', '2026-02-28'],
    ['known to the quarter', '2026-Q3', '2026-06-30'],
    ['known to the year', '2026', '2025-12-31'],
  ])('%s: the first version ends before %s on %s', (_, effective, lastDay) => {
    const two = { '1.0': { effective: '2020-01-01' }, '2.0': { effective } };
    expect(version('2029-01-01', two, '1.0')?.lastDay).toBe(lastDay);
    expect(states(versionsOn(lastDay, two))).toBe('2.0 upcoming, 1.0 in-force');
  });
});

describe('dates that are less exact', () => {
  it.each([
    ['2026-Q3', '2026-06-30', 'upcoming'],
    ['2026-Q3', '2026-07-01', 'in-force'],
    ['2026-03', '2026-02-28', 'upcoming'],
    ['2026-03', '2026-03-01', 'in-force'],
    ['2027', '2026-12-31', 'upcoming'],
    ['2027', '2027-01-01', 'in-force'],
  ])('%s has come on %s: %s, and is kept as written', (effective, asOf, state) => {
    expect(version(asOf, { '1.0': { effective } }, '1.0')).toMatchObject({ state, effective, published: effective });
  });
});

describe('several versions on one day', () => {
  const three: Versions = {
    '1.0': { effective: '2026-03-01' },
    '1.9': { effective: '2026-03-01' },
    '1.10': { effective: '2026-03-01' },
  };

  it('put only the highest in force', () => {
    expect(states(versionsOn('2026-03-01', three))).toBe('1.10 in-force, 1.9 superseded, 1.0 superseded');
    expect(states(versionsOn('2026-02-28', three))).toBe('1.10 upcoming, 1.9 superseded, 1.0 superseded');
  });

  it('say of the others neither a first nor a last day in force', () => {
    const overtaken = version('2026-06-01', three, '1.9');
    expect([overtaken?.firstDay, overtaken?.lastDay, overtaken?.supersededBy]).toEqual([undefined, undefined, '1.10']);
    expect(overtaken?.moment).toBe('2026-03-01');
  });
});

describe('a version effective before an older one', () => {
  const crossed: Versions = {
    '1.0': { effective: '2025-01-01' },
    '1.1': { effective: '2026-06-01' },
    '1.2': { effective: '2026-03-01' },
  };

  it.each([
    ['2026-02-28', '1.2 upcoming, 1.1 superseded, 1.0 in-force'],
    ['2026-03-01', '1.2 in-force, 1.1 superseded, 1.0 superseded'],
    ['2026-06-01', '1.2 in-force, 1.1 superseded, 1.0 superseded'],
  ])('on %s: %s', (asOf, shown) => {
    expect(states(versionsOn(asOf, crossed))).toBe(shown);
  });

  it('ends the one before the older one, which is never in force', () => {
    expect(version('2026-12-01', crossed, '1.0')).toMatchObject({ lastDay: '2026-02-28', supersededBy: '1.2' });
    expect(version('2026-12-01', crossed, '1.1')?.lastDay).toBeUndefined();
    expect(version('2026-12-01', crossed, '1.1')?.firstDay).toBeUndefined();
  });
});

describe('a policy withdrawn on 1 May 2026', () => {
  const withdrawn: Versions = { '1.0': { effective: '2025-01-01', withdrawn: '2026-05-01' } };

  it.each([
    ['the day before', '2026-04-30', 'in-force', '2026-04-30'],
    ['on the day', '2026-05-01', 'withdrawn', '2026-04-30'],
    ['afterwards', '2027-01-01', 'withdrawn', '2026-04-30'],
    ['before it began', '2024-12-31', 'upcoming', '2025-01-01'],
  ])('%s is %s', (_, asOf, state, moment) => {
    expect(version(asOf, withdrawn, '1.0')).toMatchObject({ state, moment, lastDay: '2026-04-30' });
  });

  it('comes back with a successor', () => {
    const revived = { ...withdrawn, '2.0': { effective: '2026-07-01' } };
    expect(states(versionsOn('2026-05-01', revived))).toBe('2.0 upcoming, 1.0 withdrawn');
    expect(states(versionsOn('2026-07-01', revived))).toBe('2.0 in-force, 1.0 superseded');
    expect(version('2026-07-01', revived, '1.0')?.lastDay).toBe('2026-04-30');
  });

  it('leaves what was superseded before as it was', () => {
    const late = { '0.9': { effective: '2024-01-01' }, ...withdrawn };
    expect(states(versionsOn('2026-05-01', late))).toBe('1.0 withdrawn, 0.9 superseded');
    expect(version('2026-05-01', late, '0.9')?.lastDay).toBe('2024-12-31');
  });
});

describe.each(['2026-05-01', '2026-07-01'])('a version of 1 July 2026 that is called off on %s', (day) => {
  const calledOff: Versions = {
    '1.0': { effective: '2025-01-01' },
    '2.0': { effective: '2026-07-01', withdrawn: day },
  };

  it('is upcoming until then and leaves the older one in force', () => {
    expect(states(versionsOn('2026-04-30', calledOff))).toBe('2.0 upcoming, 1.0 in-force');
    expect(states(versionsOn('2026-07-01', calledOff))).toBe('2.0 withdrawn, 1.0 in-force');
    expect(states(versionsOn('2027-07-01', calledOff))).toBe('2.0 withdrawn, 1.0 in-force');
  });

  it('was never in force', () => {
    const second = version('2027-07-01', calledOff, '2.0');
    expect([second?.firstDay, second?.lastDay, second?.moment]).toEqual([undefined, undefined, '2026-07-01']);
    expect(version('2027-07-01', calledOff, '1.0')?.lastDay).toBeUndefined();
  });
});

describe('a version without any date', () => {
  it('is in force on every day, and quotes what holds on it', () => {
    expect(version('1999-01-01', { '1.0': {} }, '1.0')).toMatchObject({ state: 'in-force', moment: '1999-01-01' });
    expect(version('1999-01-01', { '1.0': {} }, '1.0')?.effective).toBeUndefined();
  });

  it('ends with its successor like any other', () => {
    const two = { '1.0': {}, '2.0': { effective: '2026-03-01' } };
    expect(version('2026-03-01', two, '1.0')).toMatchObject({ state: 'superseded', lastDay: '2026-02-28' });
  });

  it('never leads to a day before the year 0', () => {
    const two = versionsOn('2026-03-01', { '1.0': {}, '2.0': {} });
    expect(states(two)).toBe('2.0 in-force, 1.0 superseded');
    expect(two.map(({ lastDay, moment }) => [lastDay, moment])).toEqual([
      [undefined, '2026-03-01'],
      [undefined, '2026-03-01'],
    ]);
  });
});

describe('a draft', () => {
  const drafted: Versions = {
    '1.0': { effective: '2025-01-01' },
    '2.0': { effective: '2026-03-01', draft: true },
  };

  it('is kept out, and supersedes nothing', () => {
    const shown = versionsOn('2026-06-01', drafted);
    expect(states(shown)).toBe('1.0 in-force');
    expect(shown[0]?.supersededBy).toBeUndefined();
  });

  it('shows in the preview and supersedes nothing there either', () => {
    expect(states(versionsOn('2026-06-01', drafted, true))).toBe('2.0 draft, 1.0 in-force');
    expect(version('2026-06-01', drafted, '1.0', true)?.lastDay).toBeUndefined();
  });

  it('quotes as of its first day, or today once that has passed', () => {
    expect(version('2026-01-01', drafted, '2.0', true)?.moment).toBe('2026-03-01');
    expect(version('2026-06-01', drafted, '2.0', true)?.moment).toBe('2026-06-01');
    expect(version('2026-06-01', { '1.0': { draft: true } }, '1.0', true)?.moment).toBe('2026-06-01');
  });

  it('that is spelt out as none is none', () => {
    expect(states(versionsOn('2026-06-01', { '1.0': { draft: false } }))).toBe('1.0 in-force');
  });
});

describe('publication', () => {
  it('is the effective date where it is left out', () => {
    expect(version('2026-06-01', { '1.0': { effective: '2026-03-01' } }, '1.0')?.published).toBe('2026-03-01');
  });

  it('does not put a version in force', () => {
    const ahead = { '1.0': { published: '2026-02-01', effective: '2026-03-01' } };
    expect(version('2026-02-15', ahead, '1.0')).toMatchObject({ state: 'upcoming', published: '2026-02-01' });
  });
});

describe('on any day, whatever the dates', () => {
  const day = fc
    .date({ min: new Date('2019-12-01'), max: new Date('2029-01-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const data = fc.record({ effective: day, withdrawn: day, draft: fc.boolean() }, { requiredKeys: [] });
  const history = fc.dictionary(fc.constantFrom('1', '1.1', '1.9', '1.10', '2', '3.0.1'), data, {
    noNullPrototype: true,
  });

  it('at most one version is in force, and it is the highest of those whose day has come and that stand', () => {
    fc.assert(
      fc.property(history, day, (versions, asOf) => {
        const resolved = versionsOn(asOf, versions);
        const inForce = resolved.filter(({ state }) => state === 'in-force');
        const come = resolved.filter(
          ({ data: { withdrawn }, data: front }) =>
            startOf(front) <= asOf && (withdrawn === undefined || withdrawn > startOf(front)),
        );
        const [highest] = come;
        const stands = highest !== undefined && (highest.data.withdrawn ?? '9999') > asOf;
        expect(inForce).toEqual(stands ? [highest] : []);
      }),
    );
  });

  it('a last day in force is never before the first', () => {
    fc.assert(
      fc.property(history, day, (versions, asOf) => {
        const odd = versionsOn(asOf, versions).filter(
          ({ firstDay, lastDay }) => firstDay !== undefined && lastDay !== undefined && lastDay < firstDay,
        );
        expect(odd).toEqual([]);
      }),
    );
  });
});

describe('the end of a version', () => {
  it.each([
    ['a day', { effective: '2026-03-10' }, '2026-03-09'],
    ['a month', { effective: '2026-03' }, '2026-03'],
    ['a quarter', { effective: '2026-Q2' }, '2026-Q2'],
    ['a year', { effective: '2026' }, '2026'],
    ['a month, as published', { published: '2026-03' }, '2026-03'],
  ])('is told no closer than the beginning of the next, known to %s', (_, next, until) => {
    const two = { '1.0': { effective: '2025-01-01' }, '2.0': next };
    expect(version('2026-11-20', two, '1.0')?.until).toBe(until);
  });

  it('by withdrawal is its day', () => {
    const two = { '1.0': { effective: '2025-01-01', withdrawn: '2026-02-01' }, '2.0': { effective: '2026-03' } };
    expect(version('2026-11-20', two, '1.0')?.until).toBe('2026-01-31');
  });
});
