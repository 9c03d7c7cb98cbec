import { expect, test as base } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../../src/check/site-address.ts';
import { siteFolder } from '../../src/site/folder.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

/** An element of a file, as a parser of XML reads it. */
interface Element {
  name: string;
  text: string;
  children: Element[];
}

/** The sites with the files of these kinds that each has. The register of no example has changes with days. */
const FEEDS: Record<string, { rss: string[]; json: boolean; calendar: boolean }> = {
  'the default site': {
    rss: ['advisories/rss.xml', 'subprocessors/rss.xml', 'updates/rss.xml'],
    json: true,
    calendar: true,
  },
  fennimoor: { rss: ['updates/rss.xml'], json: true, calendar: false },
  nodikotha: { rss: ['subprocessors/rss.xml', 'updates/rss.xml'], json: true, calendar: false },
  plovernest: { rss: ['subprocessors/rss.xml', 'updates/rss.xml'], json: true, calendar: false },
  sargiva: { rss: ['subprocessors/rss.xml'], json: false, calendar: false },
  sorrelmark: { rss: [], json: false, calendar: false },
};

const named = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);
const textOf = (element: Element, name: string): string | undefined => named(element, name)[0]?.text;

/** RSS 2.0.11: what may stand in a channel besides its items, and in an item; besides, elements of a namespace. */
const IN_CHANNEL = ['title', 'link', 'description', 'language', 'pubDate', 'item', 'atom:link'];
const IN_ITEM = ['title', 'link', 'description', 'category', 'guid', 'pubDate'];

/** RFC 822 with four digits of the year, in GMT, as RSS wants it. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/;

/** An id that stays when the site moves. */
const URN = /^urn:uuid:[0-9a-f-]{36}$/;

const LINK = { type: 'string', format: 'uri', pattern: '^https://' };

/** A tag of RFC 5646, of the feed or of an item. */
const LANGUAGE = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' } as const;

/** What JSON Feed 1.1 says of a feed and of its items, without the fields that no feed of Candor has. */
const JSON_FEED_1_1 = {
  type: 'object',
  required: ['version', 'title', 'home_page_url', 'feed_url', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: LINK,
    feed_url: LINK,
    description: { type: 'string', minLength: 1 },
    language: LANGUAGE,
    icon: LINK,
    favicon: LINK,
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'url', 'content_text', 'date_published'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1 },
          url: LINK,
          title: { type: 'string', minLength: 1 },
          content_text: { type: 'string', minLength: 1 },
          content_html: { type: 'string', minLength: 1 },
          summary: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d\\d-\\d\\dT00:00:00Z$' },
          date_modified: { type: 'string', format: 'date-time' },
          language: LANGUAGE,
          tags: { type: 'array', items: { type: 'string', minLength: 1 } },
        },
      },
    },
  },
} as const;

interface JsonFeed {
  home_page_url: string;
  feed_url: string;
  items: { id: string; url: string }[];
}

const test = base.extend<{ parse: (folder: string, path: string) => Promise<Element> }>({
  /** Throws where the browser's parser finds that a file is not well-formed. */
  parse: async ({ page }, use) => {
    await use((folder, path) =>
      page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          const problem = parsed.querySelector('parsererror');
          if (problem) throw new Error(problem.textContent);
          const elementOf = (element: globalThis.Element): Element => ({
            name: element.tagName,
            text: element.textContent,
            children: [...element.children].map(elementOf),
          });
          return elementOf(parsed.documentElement);
        },
        readFileSync(join(folder, path), 'utf8'),
      ),
    );
  },
});

/** The address of the first page of a site, with a slash at its end. */
function rootOf(name: string): string {
  const { origin = '', base: path } = siteAddress(siteFolder(isDefault(name) ? undefined : join('examples', name)));
  return `${origin}${path.replace(/\/?$/, '/')}`;
}

const filesOf = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const readJsonFeed = (folder: string): JsonFeed =>
  JSON.parse(readFileSync(join(folder, 'updates/feed.json'), 'utf8')) as JsonFeed;

/** A feed of a register that has not changed yet is there to be subscribed to, and has no item and no date. */
function expectRss(rss: Element, root: string, isEmpty: boolean): void {
  const [channel, ...others] = rss.children;
  if (!channel) throw new Error('No channel');
  expect([rss.name, channel.name, others]).toEqual(['rss', 'channel', []]);
  expect(channel.children.filter(({ name }) => !IN_CHANNEL.includes(name))).toEqual([]);
  for (const name of ['title', 'link', 'description', 'language', ...(isEmpty ? [] : ['pubDate'])]) {
    expect(named(channel, name), name).toHaveLength(1);
  }
  expect(textOf(channel, 'link')?.startsWith(root)).toBe(true);
  const items = named(channel, 'item');
  expect(items.length === 0).toBe(isEmpty);
  if (!isEmpty) expect(textOf(channel, 'pubDate')).toMatch(RFC_822);
  for (const item of items) {
    expect(item.children.map(({ name }) => name).toSorted(), item.text).toEqual(IN_ITEM.toSorted());
    const [day, written] = [new Date(textOf(item, 'pubDate') ?? ''), textOf(item, 'pubDate')];
    expect(written).toMatch(RFC_822);
    expect(day.toUTCString()).toBe(written);
    expect(textOf(item, 'link')?.startsWith(root), item.text).toBe(true);
    expect(textOf(item, 'guid'), item.text).toMatch(URN);
    expect(textOf(item, 'description')).toMatch(/^(?:<p>[^<>]+<\/p>)+$/);
  }
  expect(new Set(items.map((item) => textOf(item, 'guid'))).size).toBe(items.length);
  const days = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
  expect(days).toEqual(days.toSorted((a, b) => b - a));
}

test('every site is listed with its feeds', () => {
  expect(Object.keys(FEEDS).sort()).toEqual([...siteNames].sort());
});

for (const name of siteNames) {
  const { rss = [], json, calendar } = FEEDS[name] ?? {};
  const root = rootOf(name);

  test(`every XML file of ${name} is well-formed, and its feeds are RSS 2.0`, async ({ parse }) => {
    const folder = await builtSite(name);
    for (const path of filesOf(folder, '**/*.xml')) {
      expect((await parse(folder, path)).children.length, path).toBeGreaterThan(0);
    }
    expect(filesOf(folder, '**/rss.xml')).toEqual(rss);
    for (const path of rss) {
      await test.step(path, async () => {
        // The calendar is there where the register has changed or will.
        expectRss(await parse(folder, path), root, path === 'subprocessors/rss.xml' && !calendar);
      });
    }
  });

  test(`the sitemap of ${name} is an index of lists of absolute addresses`, async ({ parse }) => {
    const folder = await builtSite(name);
    const index = await parse(folder, 'sitemap-index.xml');
    expect(index.name).toBe('sitemapindex');
    const lists = index.children.map((sitemap) => textOf(sitemap, 'loc') ?? '');
    expect(lists).toEqual(filesOf(folder, 'sitemap-[0-9]*.xml').map((path) => root + path));
    for (const list of lists) {
      const urls = await parse(folder, list.slice(root.length));
      expect(urls.name).toBe('urlset');
      const addresses = urls.children.map((url) => textOf(url, 'loc') ?? '');
      expect(addresses.length).toBeGreaterThan(5);
      expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  test(`the feed of updates of ${name} is JSON Feed 1.1, and tells what the RSS feed tells`, async () => {
    const folder = await builtSite(name);
    expect(filesOf(folder, '**/feed.json')).toEqual(json ? ['updates/feed.json'] : []);
    if (!json) return;
    const feed = readJsonFeed(folder);
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const follows = ajv.compile(JSON_FEED_1_1);
    expect(follows(feed), JSON.stringify(follows.errors)).toBe(true);
    expect(follows({ ...feed, items: [...feed.items, { ...feed.items[0], id: '' }] })).toBe(false);
    expect(feed).toMatchObject({ home_page_url: `${root}updates/`, feed_url: `${root}updates/feed.json` });
    const ids = feed.items.map(({ id }) => id);
    expect(ids.filter((id) => !URN.test(id))).toEqual([]);
    expect(feed.items.filter(({ url }) => !url.startsWith(root))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const text = readFileSync(join(folder, 'updates/rss.xml'), 'utf8');
    expect([...text.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].map(([, guid]) => guid)).toEqual(ids);
  });

  test(`the calendar of ${name} has whole lines of at most 75 octets, and an event for each day`, async () => {
    const folder = await builtSite(name);
    const path = 'subprocessors/changes.ics';
    expect(filesOf(folder, '**/*.ics')).toEqual(calendar ? [path] : []);
    if (!calendar) return;
    const lines = readFileSync(join(folder, path), 'latin1').split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line.length > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    expectEvents(lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n'), root);
  });
}

/** RFC 5545, 3.6.1: an event has one UID, one stamp and one day on which it starts; ours say what and where too. */
function expectEvents(lines: readonly string[], root: string): void {
  const begins = lines.flatMap((line, index) => (line === 'BEGIN:VEVENT' ? [index] : []));
  expect(begins.length).toBeGreaterThan(0);
  const events = begins.map((begin) => lines.slice(begin + 1, lines.indexOf('END:VEVENT', begin)));
  for (const event of events) {
    const of = (name: string): string[] => event.filter((line) => new RegExp(`^${name}[;:]`).test(line));
    for (const property of ['UID', 'SUMMARY', 'URL']) expect(of(property), property).toHaveLength(1);
    expect(of('DTSTAMP')).toEqual([expect.stringMatching(/^DTSTAMP:\d{8}T000000Z$/)]);
    expect(of('DTSTART')).toEqual([expect.stringMatching(/^DTSTART;VALUE=DATE:\d{8}$/)]);
    expect(of('URL')[0]).toContain(`:${root}`);
  }
  expect(new Set(events.map((event) => event.find((line) => line.startsWith('UID')))).size).toBe(events.length);
}
