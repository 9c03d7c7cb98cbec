import { getRssString } from '@astrojs/rss';
import { expect, it } from 'vitest';
import type { TrustCenter } from '../../../src/model/resolve.ts';
import type { Absolute } from '../../../src/renditions/surroundings.ts';
import { registerCalendar } from '../../../src/renditions/calendar.ts';
import { advisoriesFeed, jsonFeed, registerFeed, rssOptions, updatesFeed } from '../../../src/renditions/feed.ts';
import { catalogFrameworks, oscalCatalog } from '../../../src/renditions/oscal/catalog.ts';
import { componentDefinition } from '../../../src/renditions/oscal/component-definition.ts';
import { sampleCenters } from './sample-centers.ts';
import { trustCenter } from '../model/register-sample.ts';

const before: Absolute = (path) => `https://trust.example.com${path}`;
const after: Absolute = (path) => `https://www.other.example/security${path}`;

const matches = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map(([, id]) => id);

/** Every id that a subscriber or an importer keeps, as it stands in the files. */
async function idsOf(center: TrustCenter, absolute: Absolute) {
  const feeds = { updates: updatesFeed(center), register: registerFeed(center), advisories: advisoriesFeed(center) };
  const rss = await Promise.all(
    Object.entries(feeds).map(async ([name, feed]) => {
      const text = await getRssString(rssOptions(feed, '/feed.xml', absolute));
      return [name, matches(text, /<guid isPermaLink="false">([^<]+)<\/guid>/g)] as const;
    }),
  );
  const definition = componentDefinition(center, absolute);
  const catalogs = catalogFrameworks(center).map((framework) => oscalCatalog(center, framework, absolute));
  // The uuid of a file is another one whenever its content is, as OSCAL asks; those of what is in it stay.
  const inside = [definition?.['component-definition'], ...catalogs.map(({ catalog }) => catalog)].map((file) =>
    JSON.stringify({ ...file, uuid: undefined }),
  );
  return {
    rss,
    json: jsonFeed(feeds.updates, '/feed.json', absolute).items.map(({ id }) => id),
    calendar: matches(registerCalendar(center, absolute).replaceAll('\r\n ', ''), /^UID:(.+)\r$/gm),
    oscal: inside.map((file) => matches(file, /"uuid":"([^"]+)"/g)),
  };
}

it.each(sampleCenters())(
  'every id of %s stays when the site moves to another origin and base path',
  async (_, center) => {
    expect(await idsOf(center, after)).toEqual(await idsOf(center, before));
  },
);

const mail = { id: 'mail', data: { name: 'Mail', announced: '2026-01-01', effective: '2026-03-01' } };
const named = (name: string, identity?: string): TrustCenter =>
  trustCenter(
    { organization: { name, site: { origin: 'https://trust.example.com' }, language: 'en' }, subprocessors: [mail] },
    '2026-06-30',
    false,
    { identity, documents: {}, subprocessors: {}, commitments: {} },
  );

it('they are the same after the first release, and stay when the company changes its name', async () => {
  const first = await idsOf(named('Northlight'), before);
  expect(await idsOf(named('Northlight', 'Northlight'), before)).toEqual(first);
  expect(await idsOf(named('Southlight', 'Northlight'), before)).toEqual(first);
});

it('two companies that use the same vendor have ids of their own, so no reader takes one for the other', async () => {
  const [one, other] = await Promise.all([idsOf(named('Northlight'), before), idsOf(named('Southlight'), before)]);
  expect(one.calendar).not.toEqual(other.calendar);
  expect(one.json.filter((id) => other.json.includes(id))).toEqual([]);
});

it('they are UUIDs: urn:uuid in feeds (RFC 9562), bare in calendars (RFC 7986 section 5.3)', async () => {
  const { rss, json, calendar } = await idsOf(named('Northlight'), before);
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
  const inFeeds = [...rss.flatMap(([, ids]) => ids), ...json];
  expect(inFeeds.length).toBeGreaterThan(2);
  for (const id of inFeeds) expect(id).toMatch(new RegExp(`^urn:uuid:${uuid}$`));
  for (const id of calendar) expect(id).toMatch(new RegExp(`^${uuid}$`));
});
