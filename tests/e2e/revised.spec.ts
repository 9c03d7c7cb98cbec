import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { builtPages, wordsOf } from './built-site.ts';
import { builtRevised, type RevisedDay } from './revised-site.ts';

const AFTER = '2026-12-10';
const BEFORE = '2026-11-22';

const text = async (path: string, day: RevisedDay = AFTER): Promise<string> =>
  readFileSync(join(await builtRevised(day), path), 'utf8');

/** What readers see of a page. */
async function page(path: string, day: RevisedDay = AFTER): Promise<string> {
  const found = builtPages(await builtRevised(day)).find((built) => built.path === path);
  return found === undefined ? '' : wordsOf(found);
}

async function pdf(path: string): Promise<string> {
  return solid((await readPdf(readFileSync(join(await builtRevised(AFTER), path)))).text);
}

/** What was announced and never began, each with the sentences that say what became of it. */
const NEVER = {
  'called-off': {
    name: 'Hallmere Speech',
    what: 'Called off on 3 December 2026',
    why: 'The pilot did not meet our accuracy target.',
    dates: 'Announced for 20 December 2026.',
  },
  'postponed-and-called-off': {
    name: 'Ostrava Audio',
    what: 'Called off on 8 December 2026',
    why: 'We did not agree on the audit rights.',
    dates: 'Announced for 25 November 2026, postponed to 10 January 2027.',
  },
  'listed-in-error': {
    name: 'Quayside Forms',
    what: 'Listed in error, corrected on 1 December 2026',
    why: 'It hosts our careers page and processes no customer data.',
    dates: 'Listed with the start date 1 March 2026.',
  },
} as const;

for (const [id, { name, what, why, dates }] of Object.entries(NEVER)) {
  test(`${name} is said to be never used wherever the register is read`, async () => {
    const own = await page(`/subprocessors/${id}/`);
    expect(own).toContain(`${what}. ${dates}`);
    expect(own).toContain(`It was never used. ${why}`);
    expect(own).toContain(`${what}: ${why} ${dates} It was never used.`);
    expect(own).not.toMatch(/In use|No longer used|Took effect|Takes effect|Since \d|What it processe/);

    const register = await page('/subprocessors/');
    expect(register).toContain(`${name} ${what}. ${dates} ${why}`);
    expect(register.split(' Never used ')[0]).not.toContain(name);
    expect(await page('/subprocessors/changes/')).toContain(`${name} ${what}: ${why} ${dates} It was never used.`);
    expect(await page('/updates/')).toContain(`${name} ${what}: ${why} ${dates} It was never used.`);
    expect(await pdf('subprocessors/register.pdf')).toContain(solid(`${name} ${what}. ${dates} ${why}`));
    expect(await text(`subprocessors/${id}/index.md`)).toContain(what);
    expect(await text('subprocessors/rss.xml')).toContain(`${what}: ${why}`);
    const { items } = JSON.parse(await text('updates/feed.json')) as {
      items: { title: string; content_text: string }[];
    };
    const told = items.filter(({ title }) => title.endsWith(`: ${name}`));
    expect(told.length).toBeGreaterThan(1);
    for (const { content_text: said } of told) expect(said).toBe(`${what}: ${why} ${dates} It was never used.`);
  });
}

test('no day of the register shows as used what never was', async () => {
  for (const day of [BEFORE, AFTER] as const) {
    const days = builtPages(await builtRevised(day)).filter(({ path }) => path.startsWith('/subprocessors/as-of/2'));
    expect(days.length).toBeGreaterThan(20);
    for (const built of days) {
      const [, inUse = ''] = wordsOf(built).split(' In use on that day ');
      for (const { name } of Object.values(NEVER))
        expect(inUse.split('Announced by that day')[0], built.path).not.toContain(name);
    }
  }
});

/** What the sample itself had called off and withdrawn by then, and the words above such entries. */
const TAKEN_BACK_EARLIER =
  /Called off before they began, or listed in error\.|Called off on 28 August 2026|28 August 2026 (?:Subprocessor c|C)alled off|Withdrawn on 13 October 2026/g;

test('a look back knows nothing of what was taken back later', async () => {
  expect(await page('/subprocessors/called-off/', BEFORE)).toContain('begins on 20 December 2026');
  expect(await page('/subprocessors/listed-in-error/', BEFORE)).toBe('');
  for (const path of [
    '/subprocessors/',
    '/subprocessors/changes/',
    '/subprocessors/twilio/',
    '/updates/',
    '/advisories/',
  ]) {
    expect((await page(path, BEFORE)).replaceAll(TAKEN_BACK_EARLIER, ''), path).not.toMatch(
      /Called off|called off|Listed in error|Withdrawn on/,
    );
  }
  for (const id of ['nl-2025-01', 'nl-2026-02']) {
    expect(await page(`/advisories/${id}/`, BEFORE)).not.toMatch(/Withdrawn|2 December 2026/);
  }
  const data = await text('data/advisories.json', BEFORE);
  expect(data).not.toContain('2026-12-0');
  const { items } = JSON.parse(data) as { items: { id: string; withdrawn?: unknown }[] };
  expect(items.filter(({ withdrawn }) => withdrawn !== undefined).map(({ id }) => id)).toEqual(['nl-2026-03']);
});

test('a start that was postponed twice shows each date', async () => {
  const moves = [
    'Start postponed from 20 November 2026 to 20 December 2026 (announced on 10 November 2026): The security review takes longer.',
    'Start postponed from 20 December 2026 to 15 January 2027 (announced on 5 December 2026): Its new data centre opens later.',
  ];
  const paper = await pdf('subprocessors/register.pdf');
  const csv = await text('subprocessors/register.csv');
  for (const move of moves) {
    for (const path of ['/subprocessors/', '/subprocessors/postponed-twice/', '/subprocessors/changes/']) {
      expect(await page(path), path).toContain(move);
    }
    expect(paper).toContain(solid(move));
    expect(csv).toContain(move);
  }
  const updates = await page('/updates/');
  expect(updates).toContain(
    'Subprocessor start postponed Lindqvist Voice Start postponed from 20 December 2026 to 15 January 2027: Its new data centre opens later.',
  );
  expect(await page('/subprocessors/postponed-twice/', BEFORE)).not.toContain('15 January 2027');
});

test('a change and an end that were called off say what was planned', async () => {
  const change =
    'Called off on 9 December 2026: Customers told us that they do not need WhatsApp. Planned: Also carries WhatsApp messages, for workspaces that connect a WhatsApp number. Announced for 15 December 2026, postponed to 20 January 2027. The change never took effect.';
  const end =
    'Called off on 7 December 2026: Our own servers are not ready. Planned: We move error reports to our own servers. Announced for 31 December 2026. It stayed in use.';
  expect(await page('/subprocessors/twilio/')).toContain(`Change called off ${change}`);
  expect(await page('/subprocessors/sentry/')).toContain(`End called off ${end}`);
  expect(await page('/subprocessors/changes/')).toContain(`Change called off Twilio ${change}`);
  expect(await page('/updates/')).toContain(`Subprocessor change called off Twilio ${change}`);
  expect(await page('/updates/')).toContain(`Subprocessor end called off Sentry ${end}`);
  expect(await page('/subprocessors/sentry/')).toContain('Status In use');
});

test('the rows of the CSV say what became of each entry', async () => {
  const [head = '', ...rows] = (await text('subprocessors/register.csv')).slice(1).trim().split('\r\n');
  const cells = (row: string): string[] => row.slice(1, -1).split('","');
  const columns = cells(head);
  const row = (id: string): Record<string, string | undefined> => {
    const found = cells(rows.find((one) => one.startsWith(`"${id}"`)) ?? '');
    return Object.fromEntries(columns.map((column, index) => [column, found[index]]));
  };
  expect(row('called-off')).toMatchObject({
    Status: 'Called off',
    'In use since': '',
    'First announced for': '2026-12-20',
    'Called off or corrected': '2026-12-03',
    'Reason never used': NEVER['called-off'].why,
  });
  expect(row('postponed-and-called-off')).toMatchObject({
    Status: 'Called off',
    'In use since': '',
    'First announced for': '2026-11-25',
    Postponements: expect.stringContaining('to 10 January 2027'),
  });
  expect(row('listed-in-error')).toMatchObject({ Status: 'Listed in error', 'In use since': '' });
  expect(row('postponed-twice')).toMatchObject({ Status: 'Announced', 'First announced for': '2026-11-20' });
});

/** The events of a calendar by UID. */
async function eventsOn(day: RevisedDay): Promise<Map<string, { text: string; sequence: number }>> {
  const calendar = (await text('subprocessors/changes.ics', day)).replaceAll('\r\n ', '');
  return new Map(
    calendar
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => [
        /UID:(\S+)/.exec(event)?.[1] ?? '',
        { text: event, sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1] ?? 0) },
      ]),
  );
}

test('calendars cancel and move the events that subscribers have', async () => {
  const [before, after] = [await eventsOn(BEFORE), await eventsOn(AFTER)];
  for (const name of ['Hallmere Speech', 'Ostrava Audio', 'Twilio', 'Sentry']) {
    const had = [...before].filter(
      ([, { text: event }]) => event.includes(name) && /DTSTART;VALUE=DATE:202[67]1?\d/.test(event),
    );
    expect(had.length, name).toBeGreaterThan(0);
    const cancelled = had.filter(([uid]) => after.get(uid)?.text.includes('STATUS:CANCELLED'));
    expect(cancelled.length, name).toBeGreaterThan(0);
    for (const [uid, { sequence }] of cancelled) expect(after.get(uid)?.sequence, name).toBeGreaterThan(sequence);
  }
  const moved = [...before].filter(([, event]) => event.text.includes('Lindqvist Voice'));
  expect(moved).toHaveLength(2);
  for (const [uid, { sequence }] of moved) expect(after.get(uid)?.sequence).toBeGreaterThan(sequence);
  // Events of entries listed in error are the one thing a look back leaves out.
  expect([...before.keys()].filter((uid) => !after.has(uid))).toEqual([]);
});

test('feeds keep the items that subscribers have', async () => {
  const guids = async (path: string, day: RevisedDay): Promise<string[]> =>
    (await text(path, day)).match(/urn:uuid:[\da-f-]+/g) ?? [];
  for (const path of ['subprocessors/rss.xml', 'updates/rss.xml', 'updates/feed.json', 'advisories/rss.xml']) {
    const after = new Set(await guids(path, AFTER));
    expect(
      (await guids(path, BEFORE)).filter((id) => !after.has(id)),
      path,
    ).toEqual([]);
    expect(after.size, path).toBe((await guids(path, AFTER)).length);
  }
});

const WITHDRAWAL = 'The report described a browser setting and not a fault of the widget.';

test('a withdrawn advisory is marked wherever it is read', async () => {
  expect(await page('/advisories/nl-2025-01/')).toContain(`Withdrawn on 4 December 2026 ${WITHDRAWAL}`);
  expect(await page('/advisories/')).toContain('NL-2025-01 Withdrawn on 4 December 2026');
  const paper = await pdf('advisories/nl-2025-01.pdf');
  expect(paper).toContain(solid('Security advisory. Withdrawn on 4 December 2026'));
  expect(paper).toContain(solid(`4 December 2026: ${WITHDRAWAL}`));
  const html = await text('advisories/nl-2025-01/index.html');
  expect(html).toContain('"creativeWorkStatus":"Withdrawn"');
  expect(html).toContain('"dateModified":"2026-12-04"');
  expect(html).toMatch(/<meta name="description" content="Withdrawn on 4 December 2026\. /);
  expect(await text('llms.txt')).toMatch(/nl-2025-01\/index\.md\): .*Withdrawn on 4 December 2026\./);
  expect(await text('advisories/rss.xml')).toContain(`Withdrawn on 4 December 2026.`);
  expect(JSON.parse(await text('data/advisories.json'))).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ id: 'nl-2025-01', withdrawn: { on: '2026-12-04', reason: WITHDRAWAL } }),
    ]),
  });
});

test('a corrected advisory says what changed and when', async () => {
  const change = 'The first affected release is that of 11 June 2026.';
  expect(await page('/advisories/nl-2026-02/')).toContain(`Updated on 2 December 2026 ${change}`);
  expect(await pdf('advisories/nl-2026-02.pdf')).toContain(solid(`2 December 2026: ${change}`));
  expect(await text('advisories/rss.xml')).toContain(change);
  expect(await page('/updates/')).toContain(
    `Security advisory updated API accepted tokens for up to five minutes after their expiry ${change}`,
  );
});
