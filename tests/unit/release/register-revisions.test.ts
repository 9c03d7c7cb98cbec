import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { registerDays } from '../../../src/renditions/calendar.ts';
import { registerFeed, updatesFeed } from '../../../src/renditions/feed.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';
import { exampleSite } from '../check/example-site.ts';
import { trustCenter } from '../model/register-sample.ts';
import { asReleased } from './as-released.ts';

const MAIL = 'content/subprocessors/mail.yaml';
const TOLD = 'name: Mail\npurpose: Delivers e-mail.\nannounced: 2026-06-01\neffective: 2026-08-01\n';

/** What the gate says of an entry that was released as told on 30 June 2026, with lines added since. */
function findings(added: string, told = TOLD): string[] {
  const released = asReleased(exampleSite({ [MAIL]: told }));
  const { diagnostics } = checkTree(treeOf({ ...released, [MAIL]: told + added }), {
    asOf: '2026-07-15',
    now: new Date('2020-01-01T00:00:00Z'),
  });
  return diagnostics.map(({ code, message, line }) => `${code} ${String(line)} ${message}`);
}

const NOT_RELEASED = expect.stringMatching(/^L005 /) as string;

describe('a released announcement', () => {
  it.each([
    ['called off', 'calledOff: { on: 2026-07-10, reason: The pilot ended. }\n'],
    ['postponed', 'postponed: [{ on: 2026-07-10, to: 2026-10-01 }]\n'],
    ['corrected', 'listedInError: { on: 2026-07-10, reason: It was only tried. }\n'],
  ])('may be %s from the last release on, and is told to be released', (_, added) => {
    expect(findings(added)).toEqual([NOT_RELEASED]);
  });

  it('is not called off before the last release', () => {
    expect(findings('calledOff: { on: 2026-06-20 }\n')).toEqual([
      'L004 5 The calling off was added to what was published by 2026-06-30.',
    ]);
  });

  it('stays called off, and postponed, with the words and the day that were told', () => {
    const released = `${TOLD}postponed: [{ on: 2026-06-10, to: 2026-09-01 }]\ncalledOff: { on: 2026-06-20 }\n`;
    const all = asReleased(exampleSite({ [MAIL]: released }));
    const { diagnostics } = checkTree(treeOf({ ...all, [MAIL]: TOLD }), { now: new Date('2020-01-01T00:00:00Z') });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The postponement of 2026-06-10 and the calling off were published by 2026-06-30 and are missing now.',
    ]);
  });
});

describe('a field that was absent from a released entry', () => {
  it.each([
    ['website', 'website: https://mail.example.org/\n'],
    ['trustCenter', 'trustCenter: https://trust.mail.example.org/\n'],
    ['dpaUrl', 'dpaUrl: https://mail.example.org/dpa\n'],
    ['contact', 'contact: privacy@mail.example.org\n'],
  ])('is filled in where readers rely on nothing in it: %s', (_, added) => {
    expect(findings(added)).toEqual([NOT_RELEASED]);
  });

  it.each([
    ['dataCategories', 'dataCategories: [messages]\n'],
    ['locations', 'locations: [{ country: IE }]\n'],
    ['transferMechanism', 'transferMechanism: dpf\n'],
    ['legalEntity', 'legalEntity: Mail Ltd\n'],
  ])('needs a change or an erratum where they do: %s', (field, added) => {
    expect(findings(added)).toEqual([`L004 5 \`${field}\` was added to what was published by 2026-06-30.`]);
  });

  it('is locked once it was released', () => {
    const told = `${TOLD}website: https://mail.example.org/\n`;
    const released = asReleased(exampleSite({ [MAIL]: told }));
    const tree = treeOf({ ...released, [MAIL]: told.replace('mail.example.org', 'other.example.org') });
    const { diagnostics } = checkTree(tree, { now: new Date('2020-01-01T00:00:00Z') });
    expect(diagnostics.map(({ code }) => code)).toEqual(['L004']);
  });
});

describe('ids', () => {
  const day = (from: string, days: number) => fc.nat(days).map((more) => addDays(from, more));
  const change = (announced: string, effective: string) => ({ announced, effective, summary: 'Moves.', set: {} });

  /** An entry with changes, some of them for the same day. */
  const entry = fc
    .array(fc.tuple(day('2025-01-01', 200), day('2025-08-01', 3)), { maxLength: 5 })
    .map((days): Subprocessor => ({
      name: 'Mail',
      announced: '2024-11-01',
      effective: '2025-01-01',
      changes: days.map(([announced, effective]) => change(announced, effective)),
    }));

  /** What may be written into the file after a release: new changes anywhere in the list, new dates, and what is taken back. */
  const edit = (asOf: string) =>
    fc.record({
      at: fc.nat(5),
      added: fc.option(fc.tuple(day(asOf, 20), day('2025-08-01', 3)), { nil: undefined }),
      revised: fc.nat(5),
      how: fc.constantFrom('postponed', 'calledOff', 'listedInError', 'ended', 'nothing'),
      heard: day(asOf, 20),
      dropUnheard: fc.boolean(),
    });

  function edited(
    data: Subprocessor,
    asOf: string,
    { at, added, revised, how, heard, dropUnheard }: Edit,
  ): Subprocessor {
    const told = (data.changes ?? []).filter(({ announced = '' }) => !dropUnheard || announced <= asOf);
    const later = told.map((one, index) => {
      if (index !== revised) return one;
      if (how === 'postponed') return { ...one, postponed: [{ on: heard, to: '2026-06-01' }] };
      return how === 'calledOff' || how === 'listedInError' ? { ...one, [how]: { on: heard, reason: 'Wrong.' } } : one;
    });
    const changes = added ? later.toSpliced(at, 0, change(added[0], added[1])) : later;
    return { ...data, changes, ...(how === 'ended' && { ended: '2027-01-01', endAnnounced: heard }) };
  }
  type Edit = Parameters<Parameters<ReturnType<typeof edit>['map']>[0]>[0];

  const idsOn = (data: Subprocessor, asOf: string): string[] => {
    const center = trustCenter({ subprocessors: [{ id: 'mail', data }] }, asOf);
    return [
      ...registerFeed(center).items.map(({ id }) => `register ${id}`),
      ...updatesFeed(center).items.map(({ id }) => `updates ${id}`),
      ...registerDays(center).map(({ uid }) => `calendar ${uid}`),
    ];
  };

  it('that readers have stay in every feed and in the calendar, whatever is written after a release', () => {
    const release = '2025-05-01';
    fc.assert(
      fc.property(entry, edit(release), fc.nat(900), (data, what, days) => {
        const before = idsOn(data, release);
        const after = new Set(idsOn(edited(data, release, what), addDays(release, 20 + days)));
        expect(before.filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });

  it('are different from each other', () => {
    fc.assert(
      fc.property(entry, edit('2025-05-01'), (data, what) => {
        const ids = idsOn(edited(data, '2025-05-01', what), '2027-06-01');
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
