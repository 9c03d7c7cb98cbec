import { getRssString } from '@astrojs/rss';
import { describe, expect, it } from 'vitest';
import { advisoriesFeed, jsonFeed, registerFeed, rssOptions, updatesFeed } from '../../../src/renditions/feed.ts';
import { siteFeeds } from '../../../src/catalog/site-feeds.ts';
import { sampleRegister, trustCenter } from '../model/register-sample.ts';
import { policyEntries } from '../model/version-sample.ts';

const absolute = (path: string): string => `https://trust.example.com/base${path}`;

describe('the feed of the register', () => {
  const feed = registerFeed(sampleRegister('2026-11-20'));

  it('has an item for each change, on the day readers could first know of it', () => {
    expect(feed.items.map(({ title, date }) => [date, title])).toEqual([
      ['2026-11-01', 'Change: Mail <Ltd> (Transactional), from 15 December 2026'],
      ['2025-05-12', 'End: Backup GmbH, from 12 May 2025'],
      ['2023-01-10', 'Addition: Mail <Ltd> (Transactional), from 1 February 2023'],
    ]);
  });

  it('says when a change is announced, when it takes effect and until when to object', () => {
    expect(feed.items[0]?.text).toBe(
      'Adds Ireland.\nAnnounced: 1 November 2026.\nTakes effect: 15 December 2026.\nObjections until 1 December 2026.',
    );
  });

  it('says the same of a change on every later day', () => {
    const later = registerFeed(sampleRegister('2027-06-01'));
    expect(later.items).toEqual(feed.items);
  });

  it('does not know on the eve of an announcement what will be announced', () => {
    expect(registerFeed(sampleRegister('2026-10-31')).items).toHaveLength(2);
  });
});

describe('a correction of the register', () => {
  const errata = [{ date: '2025-03-04', reason: 'The city was misspelt.' }];
  const center = sampleRegister('2026-11-20', { documents: {}, subprocessors: { mail: { errata } }, commitments: {} });

  it('is told in its feed among the changes, once its day has come', () => {
    expect(registerFeed(center).items.map(({ date, id }) => [date, id])).toEqual([
      ['2026-11-01', 'subprocessors/mail-changed-2026-12-15'],
      ['2025-05-12', 'subprocessors/backup-ended'],
      ['2025-03-04', 'subprocessors/mail#corrected-1'],
      ['2023-01-10', 'subprocessors/mail-added'],
    ]);
    expect(registerFeed(center).items[2]).toMatchObject({
      title: 'Correction: Mail <Ltd> (Transactional)',
      text: 'The city was misspelt.',
      path: '/subprocessors/mail/',
    });
  });

  it('is told in the feed of updates too', () => {
    expect(updatesFeed(center).items.map(({ id }) => id)).toContain('subprocessors/mail#corrected-1');
  });
});

describe('RSS', () => {
  it('names its own address and its language, and escapes what authors write', async () => {
    const rss = await getRssString(
      rssOptions(registerFeed(sampleRegister('2026-11-20')), '/subprocessors/rss.xml', absolute),
    );
    expect(rss).toContain(
      '<atom:link href="https://trust.example.com/base/subprocessors/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(rss).toContain('<title>Example &amp; Sons: changes of subprocessors</title>');
    expect(rss).toContain('<title>Change: Mail &lt;Ltd&gt; (Transactional), from 15 December 2026</title>');
    expect(rss).toContain('<language>en</language>');
    expect(rss).toContain('<pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate>');
  });

  it('describes each item in HTML, as readers of RSS take it, with a paragraph for each line', async () => {
    const subprocessors = [
      {
        id: 'mail',
        data: { name: 'Mail', purpose: 'Files <1 MB & less.', announced: '2026-01-01', effective: '2026-03-01' },
      },
    ];
    const rss = await getRssString(
      rssOptions(registerFeed(trustCenter({ subprocessors }, '2026-11-20')), '/subprocessors/rss.xml', absolute),
    );
    expect(rss).toContain(
      '<description>&lt;p&gt;Files &amp;lt;1 MB &amp;amp; less.&lt;/p&gt;&lt;p&gt;Announced: 1 January 2026.&lt;/p&gt;',
    );
  });

  it('gives every item a guid of its own that is no link', async () => {
    const rss = await getRssString(
      rssOptions(registerFeed(sampleRegister('2026-11-20')), '/subprocessors/rss.xml', absolute),
    );
    const guids = [...rss.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].map(([, guid]) => guid);
    expect(new Set(guids).size).toBe(3);
    expect(rss.match(/<guid/g)).toHaveLength(3);
    expect(guids[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('holds no item where nothing has happened', async () => {
    const rss = await getRssString(
      rssOptions(advisoriesFeed(trustCenter({}, '2026-11-20')), '/advisories/rss.xml', absolute),
    );
    expect(rss).toContain('security advisories');
    expect(rss).not.toContain('<item');
  });
});

describe('the feed of updates', () => {
  it('holds no event before its day', () => {
    const dates = updatesFeed(sampleRegister('2026-11-20')).items.map(({ date }) => date);
    expect(dates).toEqual(['2026-11-01', '2025-05-12', '2023-02-01', '2023-01-10']);
  });

  it('holds the newest 200', () => {
    const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
    const updates = Array.from({ length: 201 }, (_, index) => ({
      id: `${day(index + 1)}-notice`,
      data: { title: `Notice ${index + 1}`, kind: 'news' as const },
    }));
    const titles = updatesFeed(trustCenter({ updates }, '2026-11-20')).items.map(({ title }) => title);
    expect(titles).toHaveLength(200);
    expect([titles[0], titles.at(-1)]).toEqual(['News: Notice 201', 'News: Notice 2']);
  });

  it('says with an announcement what follows from it', () => {
    const [announced] = updatesFeed(sampleRegister('2026-11-20')).items;
    expect(announced?.text).toBe('Adds Ireland.\nTakes effect on 15 December 2026.\nObjections until 1 December 2026.');
  });

  it.each([
    ['the same day', '2026-11-18', ''],
    ['a later day', '2026-11-25', 'Takes effect on 25 November 2026.\n'],
  ])(
    'gives the reason of an emergency and the last day to object, as the register does, from %s',
    (_, effective, takes) => {
      const emergency = 'The old one closes.';
      const data = { name: 'Mail', purpose: 'Sends mail.', announced: '2026-11-18', effective, emergency };
      const organization = {
        name: 'Example',
        site: { origin: 'https://trust.example.com' },
        language: 'en',
        subprocessorNotice: [{ notice: '30 days' as const, objection: '30 days' as const }],
      };
      const center = trustCenter({ organization, subprocessors: [{ id: 'mail', data }] }, '2026-11-20');
      const said = 'Objections until 18 December 2026.\nSooner than the promised notice, because: The old one closes.';
      expect(updatesFeed(center).items[0]?.text).toBe(`Sends mail.\n${takes}${said}`);
      expect(registerFeed(center).items[0]?.text).toContain(said);
    },
  );

  it('names no day where only the month is known, though its format asks for one', () => {
    const policies = policyEntries('access', { '1.0': { effective: '2026-03', summary: 'How access is given.' } });
    const feed = updatesFeed(trustCenter({ policies }, '2026-11-20'));
    const [item] = feed.items;
    expect(item).toMatchObject({
      title: 'In force: Access Policy 1.0 (March 2026)',
      text: 'March 2026; the day is not stated.\nHow access is given.',
      date: '2026-03-01',
    });
    expect(JSON.stringify(jsonFeed(feed, '/updates/feed.json', absolute))).not.toContain('1 March');
  });

  it('is a JSON Feed 1.1', () => {
    const feed = jsonFeed(updatesFeed(sampleRegister('2026-11-20')), '/updates/feed.json', absolute);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://trust.example.com/base/updates/feed.json',
      home_page_url: 'https://trust.example.com/base/updates/',
    });
    expect(feed.items[0]).toEqual({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string,
      url: 'https://trust.example.com/base/subprocessors/mail/',
      title: 'Subprocessor change announced: Mail <Ltd> (Transactional)',
      content_text: 'Adds Ireland.\nTakes effect on 15 December 2026.\nObjections until 1 December 2026.',
      date_published: '2026-11-01T00:00:00Z',
      tags: ['subprocessor-announced'],
      language: 'en',
    });
  });
});

describe('a notice without a summary', () => {
  const texts = new Map([
    ['updates/2026-11-01-move', 'We move to Cork.\n\nThe phone number stays.'],
    ['advisories/ex-1', 'A token was logged.'],
  ]);
  const center = trustCenter(
    {
      updates: [{ id: '2026-11-01-move', data: { title: 'New office', kind: 'news' } }],
      advisories: [
        {
          id: 'ex-1',
          data: { title: 'Token in logs', severity: 'low', affected: ['App 1'], published: '2026-10-01' },
        },
      ],
    },
    '2026-11-20',
  );

  it('has its text in RSS', async () => {
    const updates = await getRssString(rssOptions(updatesFeed(center, texts), '/updates/rss.xml', absolute));
    expect(updates).toContain('&lt;p&gt;We move to Cork.&lt;/p&gt;&lt;p&gt;The phone number stays.&lt;/p&gt;');
    const advisories = await getRssString(rssOptions(advisoriesFeed(center, texts), '/advisories/rss.xml', absolute));
    expect(advisories).toContain('&lt;p&gt;A token was logged.&lt;/p&gt;');
  });

  it('has its text in the JSON Feed', () => {
    const { items } = jsonFeed(updatesFeed(center, texts), '/updates/feed.json', absolute);
    expect(items.map(({ content_text: text }) => text)).toEqual([
      'We move to Cork.\n\nThe phone number stays.',
      'A token was logged.',
    ]);
  });
});

describe('the feeds of a site', () => {
  it('are those that have something to tell', () => {
    expect(siteFeeds(trustCenter({}, '2026-11-20'))).toEqual([]);
    expect(siteFeeds(sampleRegister('2026-11-20')).map(({ path }) => path)).toEqual([
      '/updates/rss.xml',
      '/updates/feed.json',
      '/subprocessors/rss.xml',
      '/subprocessors/changes.ics',
    ]);
  });

  it('have no calendar without a day in it', () => {
    const register = trustCenter({ subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] }, '2026-11-20');
    expect(siteFeeds(register).map(({ path }) => path)).toEqual(['/subprocessors/rss.xml']);
  });

  it('of a folder are those that lie in it', () => {
    const feeds = siteFeeds(sampleRegister('2026-11-20'), '/subprocessors/');
    expect(feeds.map(({ type }) => type)).toEqual(['application/rss+xml', 'text/calendar']);
  });
});
