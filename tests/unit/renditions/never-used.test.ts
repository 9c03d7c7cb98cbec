import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/calendar.ts';
import type { TrustCenter } from '../../../src/model/resolve.ts';
import { registerCalendar, registerDays } from '../../../src/renditions/calendar.ts';
import { subprocessors as dataset } from '../../../src/renditions/data/collections/subprocessors.ts';
import { registerFeed, updatesFeed } from '../../../src/renditions/feed.ts';
import { llmsText } from '../../../src/renditions/llms-text.ts';
import { registerPaper } from '../../../src/renditions/pdf/register-paper.ts';
import { csvText, type Table } from '../../../src/renditions/tables/table.ts';
import { changeTable, registerTable } from '../../../src/renditions/tables/tables.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';
import { trustCenter } from '../model/register-sample.ts';
import { absolute } from './sample-centers.ts';

const centerOn = (asOf: string, data: Omit<Subprocessor, 'name'>): TrustCenter =>
  trustCenter({ subprocessors: [{ id: 'mail', data: { name: 'Mail', purpose: 'Sends mail.', ...data } }] }, asOf);

const addresses = { absolute, published: () => true } as unknown as Parameters<typeof registerPaper>[1];

/** Everything that files say of the register, each as text. */
function surfaces(center: TrustCenter): Record<string, string> {
  const row = registerTable(center, absolute);
  return {
    csv: JSON.stringify(row.rows),
    changes: JSON.stringify(changeTable(center, absolute).rows),
    json: JSON.stringify(dataset.items(center, absolute)),
    rss: JSON.stringify(registerFeed(center).items),
    updates: JSON.stringify(updatesFeed(center).items),
    calendar: registerCalendar(center, absolute).replaceAll('\r\n ', ''),
    pdf: JSON.stringify(registerPaper(center, addresses)?.body ?? []),
    llms: llmsText(center, absolute),
  };
}

const announced = { announced: '2026-11-01', effective: '2026-12-20' };
const calledOff = { ...announced, calledOff: { on: '2026-12-10', reason: 'The pilot ended.' } };
const inError = { ...announced, listedInError: { on: '2027-02-01', reason: 'It was only tried.' } };
const postponed = {
  ...announced,
  postponed: [{ on: '2026-12-01', to: '2027-02-01', reason: 'The audit takes longer.' }],
};

/** What a reader would take for use: a start, an end, a list of those in use. */
const SAYS_USE =
  /\bIn use\b|Addition|Active|"active"|"ended"|took effect|Takes effect|No longer used|"Used"|until \d|, from \d|was in use/;

describe('what was never used', () => {
  const day = (from: string, days: number) => fc.nat(days).map((more) => addDays(from, more));

  it('is not shown as used by any file on any day since it was called off', () => {
    fc.assert(
      fc.property(day('2026-11-01', 49), day('2026-11-01', 900), (on, asOf) => {
        fc.pre(on <= asOf);
        const said = surfaces(centerOn(asOf, { ...announced, calledOff: { on } }));
        for (const [name, text] of Object.entries(said)) expect(text, name).not.toMatch(SAYS_USE);
      }),
    );
  });

  it('is not shown as used by any file on any day, before and after a listing in error was corrected', () => {
    fc.assert(
      fc.property(day('2026-11-01', 400), day('2026-11-01', 900), (on, asOf) => {
        const said = surfaces(centerOn(asOf, { ...announced, listedInError: { on, reason: 'It was only tried.' } }));
        for (const [name, text] of Object.entries(said)) expect(text, name).not.toMatch(SAYS_USE);
      }),
    );
  });

  it('that test would see a use', () => {
    for (const [name, text] of Object.entries(surfaces(centerOn('2027-03-01', announced)))) {
      expect(text, name).toMatch(SAYS_USE);
    }
  });
});

/** The first row of a CSV, by the names of its columns. */
function firstRow(table: Table): Record<string, unknown> {
  const [names = [], cells = []] = parseCsv(csvText(table));
  return Object.fromEntries(names.map((name, index) => [String(name), cells[index]]));
}

describe('the CSV of a subprocessor that was never used', () => {
  it.each([
    ['called off', calledOff, '2026-12-10'],
    ['listed in error', inError, '2027-02-01'],
  ])('has no day of use and no day of effect: %s', (_, data, on) => {
    const center = centerOn('2027-03-01', data);
    expect(firstRow(registerTable(center, absolute))).toMatchObject({
      'In use since': '',
      'Ended or ends': '',
      'First announced for': '2026-12-20',
      'Called off or corrected': on,
    });
    expect(firstRow(changeTable(center, absolute))).toMatchObject({
      'Takes effect': '',
      'First announced for': '2026-12-20',
    });
  });

  it('shows the new start of one that was postponed, and the first', () => {
    const center = centerOn('2027-03-01', postponed);
    const first = {
      'First announced for': '2026-12-20',
      Postponements: expect.stringContaining('to 1 February 2027') as string,
    };
    expect(firstRow(registerTable(center, absolute))).toMatchObject({ 'In use since': '2027-02-01', ...first });
    expect(firstRow(changeTable(center, absolute))).toMatchObject({ 'Takes effect': '2027-02-01', ...first });
  });
});

describe('a subprocessor that was called off', () => {
  const center = centerOn('2027-01-05', calledOff);

  it('is called so by every file, with its first date, the day and the reason', () => {
    const { llms, ...others } = surfaces(center);
    for (const [name, text] of Object.entries(others)) {
      expect(text, name).toMatch(/[Cc]alled.?[Oo]ff|CANCELLED/);
      expect(text, name).toContain('The pilot ended.');
      expect(text, name).toMatch(/20 December 2026|2026-12-20/);
    }
    expect(llms).toContain('/subprocessors/mail/index.md): Called off');
  });

  it('comes as news to those who heard of the addition', () => {
    expect(registerFeed(center).items.map(({ date, title, text }) => [date, title, text])).toEqual([
      [
        '2026-12-10',
        'Subprocessor called off: Mail',
        'Called off on 10 December 2026: The pilot ended. Announced for 20 December 2026. It was never used.',
      ],
      [
        '2026-11-01',
        'Called off: Mail',
        'Called off on 10 December 2026: The pilot ended.\nAnnounced for 20 December 2026.\nIt was never used.',
      ],
    ]);
  });

  it('is a cancelled event of the same UID, with a higher number (RFC 5545)', () => {
    const uidsOf = (text: string) => text.match(/^UID:.+$/gm);
    const before = registerCalendar(centerOn('2026-12-01', announced), absolute);
    const after = registerCalendar(center, absolute);
    expect(uidsOf(after)).toEqual(uidsOf(before));
    expect(after.match(/^STATUS:CANCELLED\r$/gm)).toHaveLength(2);
    expect(after.match(/^SEQUENCE:1\r$/gm)).toHaveLength(2);
    expect(before).not.toMatch(/STATUS|SEQUENCE:1/);
  });
});

describe('a subprocessor that was postponed', () => {
  const center = centerOn('2027-01-05', postponed);

  it('shows both dates in every file that tells of it', () => {
    for (const [name, text] of Object.entries(surfaces(center))) {
      // It names each page and gives no dates.
      if (name === 'llms') continue;
      expect(text, name).toMatch(/1 February 2027|2027-02-01|20270201/);
      expect(text, name).toMatch(/20 December 2026|2026-12-20/);
    }
  });

  it('keeps the id of its addition, so that subscribers get it once, and comes as news once', () => {
    const before = registerFeed(centerOn('2026-11-15', announced)).items.map(({ id }) => id);
    expect(registerFeed(center).items.map(({ id, title }) => [id, title])).toEqual([
      ['subprocessors/mail-added-postponed-1', 'Start postponed: Mail, to 1 February 2027'],
      [before[0], 'Addition: Mail, from 1 February 2027 (first announced for 20 December 2026)'],
    ]);
  });

  it('moves its event in the calendar', () => {
    expect(registerDays(center).map(({ uid, date, sequence }) => [uid, date, sequence])).toEqual([
      ['mail-added-objection', '2026-12-01', 1],
      ['mail-added-effective', '2027-02-01', 1],
    ]);
  });
});

describe('a subprocessor that was listed in error', () => {
  it('is told of once as a correction, and where it was told of before, with the old id', () => {
    const before = updatesFeed(centerOn('2027-01-31', announced)).items.map(({ id }) => id);
    const items = updatesFeed(centerOn('2027-02-01', inError)).items;
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['subprocessors/mail#listed-in-error', 'Subprocessor listed in error: Mail'],
      [before[0], 'Subprocessor listed in error: Mail'],
      [before[1], 'Subprocessor change announced: Mail'],
    ]);
    for (const { text } of items) {
      expect(text).toBe(
        'Listed in error, corrected on 1 February 2027: It was only tried. Listed with the start date 20 December 2026. It was never used.',
      );
    }
  });
});
