import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../../src/site-address.ts';
import { outputFolder, siteFolder } from '../../src/site-folder.ts';
import { expect, test } from './site.ts';

const out = outputFolder();
const { origin = '', base } = siteAddress(siteFolder());
const root = `${origin}${base.replace(/\/?$/, '/')}`;

/** An element of a file, as a parser of XML reads it. */
interface Element {
  name: string;
  text: string;
  children: Element[];
}

const xmlFiles = globSync('**/*.xml', { cwd: out }).sort();
const feeds = xmlFiles.filter((path) => path.endsWith('rss.xml'));
const sitemaps = xmlFiles.filter((path) => path.startsWith('sitemap'));

const named = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);
const textOf = (element: Element, name: string): string | undefined => named(element, name)[0]?.text;

/** RSS 2.0.11: what may stand in a channel besides its items, and in an item; besides, elements of a namespace. */
const IN_CHANNEL = ['title', 'link', 'description', 'language', 'pubDate', 'item', 'atom:link'];
const IN_ITEM = ['title', 'link', 'description', 'category', 'guid', 'pubDate'];

/** RFC 822 with four digits of the year, in GMT, as RSS wants it. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/;

test.describe('XML', () => {
  /** @throws {Error} where the browser's parser finds that it is not well-formed */
  const read = test.extend<{ parse: (path: string) => Promise<Element> }>({
    parse: async ({ page }, use) => {
      await use((path) =>
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
          readFileSync(join(out, path), 'utf8'),
        ),
      );
    },
  });

  read('every file is well-formed', async ({ parse }) => {
    expect(feeds).toEqual(['advisories/rss.xml', 'subprocessors/rss.xml', 'updates/rss.xml']);
    for (const path of xmlFiles) expect((await parse(path)).children.length, path).toBeGreaterThan(0);
  });

  for (const path of feeds) {
    read(`${path} is RSS 2.0`, async ({ parse }) => {
      const rss = await parse(path);
      const [channel, ...others] = rss.children;
      if (!channel) throw new Error('No channel');
      expect([rss.name, channel.name, others]).toEqual(['rss', 'channel', []]);
      expect(channel.children.filter(({ name }) => !IN_CHANNEL.includes(name))).toEqual([]);
      for (const name of ['title', 'link', 'description', 'language', 'pubDate']) {
        expect(named(channel, name), name).toHaveLength(1);
      }
      expect(textOf(channel, 'link')).toMatch(root);
      expect(textOf(channel, 'pubDate')).toMatch(RFC_822);
      const items = named(channel, 'item');
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        expect(item.children.map(({ name }) => name).toSorted(), item.text).toEqual(IN_ITEM.toSorted());
        const [day, written] = [new Date(textOf(item, 'pubDate') ?? ''), textOf(item, 'pubDate')];
        expect(written).toMatch(RFC_822);
        expect(day.toUTCString()).toBe(written);
        expect(textOf(item, 'link')?.startsWith(root), item.text).toBe(true);
        expect(textOf(item, 'guid')?.startsWith(root), item.text).toBe(true);
        expect(textOf(item, 'description')).toMatch(/^(?:<p>[^<>]+<\/p>)+$/);
      }
      expect(new Set(items.map((item) => textOf(item, 'guid'))).size).toBe(items.length);
      const days = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
      expect(days).toEqual(days.toSorted((a, b) => b - a));
    });
  }

  read('the sitemap is an index of lists of absolute addresses', async ({ parse }) => {
    const index = await parse('sitemap-index.xml');
    expect(index.name).toBe('sitemapindex');
    const lists = index.children.map((sitemap) => textOf(sitemap, 'loc'));
    expect(lists).toEqual(sitemaps.filter((path) => path !== 'sitemap-index.xml').map((path) => root + path));
    for (const list of lists) {
      const urls = await parse(list?.slice(root.length) ?? '');
      expect(urls.name).toBe('urlset');
      const addresses = urls.children.map((url) => textOf(url, 'loc') ?? '');
      expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
});

test('the feed of updates is JSON Feed 1.1: what has to be there is, and ids are unique', () => {
  const feed = JSON.parse(readFileSync(join(out, 'updates/feed.json'), 'utf8')) as {
    version: string;
    title: string;
    home_page_url: string;
    feed_url: string;
    items: { id: string; url: string; content_text: string; date_published: string }[];
  };
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: `${root}updates/`,
    feed_url: `${root}updates/feed.json`,
  });
  expect(feed.title).not.toBe('');
  expect(feed.items.length).toBeGreaterThan(0);
  for (const { id, url, content_text, date_published } of feed.items) {
    expect(id.startsWith(root) && url.startsWith(root), id).toBe(true);
    expect(content_text, id).not.toBe('');
    expect(date_published, id).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  }
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
});

test('the two feeds of updates tell the same', () => {
  const feed = JSON.parse(readFileSync(join(out, 'updates/feed.json'), 'utf8')) as { items: { id: string }[] };
  const rss = readFileSync(join(out, 'updates/rss.xml'), 'utf8');
  const guids = [...rss.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].map(([, guid]) => guid);
  expect(guids).toEqual(feed.items.map(({ id }) => id));
});

test('the calendar has whole lines of at most 75 octets, each ended by CRLF', () => {
  const calendar = readFileSync(join(out, 'subprocessors/changes.ics'), 'latin1');
  const lines = calendar.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => line.length > 75 || /[\r\n]/.test(line))).toEqual([]);
});
