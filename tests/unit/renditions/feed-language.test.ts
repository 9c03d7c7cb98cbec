import { expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { jsonFeed, registerFeed, rssOptions, updatesFeed } from '../../../src/renditions/feed.ts';
import { trustCenter } from '../model/register-sample.ts';
import { absolute } from './sample-centers.ts';

it('what an author wrote of maintenance, an incident or a withdrawal names the language of the content', () => {
  const advisory = { title: 'Lücke', severity: 'high', affected: ['Alles'], published: '2026-05-01' };
  const withdrawn = { on: '2026-05-09', reason: 'Es war keine Lücke.' };
  const center = trustCenter(
    {
      organization: { name: 'Beispiel', site: { origin: 'https://trust.example.de' }, language: 'de' },
      advisories: [{ id: 'ex-1', data: { ...advisory, withdrawn } }],
      updates: [
        { id: '2026-05-02-a', data: { title: 'Wartung', kind: 'maintenance', starts: '2026-05-08T08:00:00Z' } },
        { id: '2026-05-03-b', data: { title: 'Ausfall', kind: 'incident' } },
      ],
    } as unknown as Partial<Content>,
    '2026-06-01',
  );
  const { items } = jsonFeed(updatesFeed(center), '/updates/feed.json', absolute);
  expect(items.map(({ tags, language }) => [tags[0], language])).toEqual([
    ['advisory-withdrawn', 'de'],
    ['maintenance', 'de'],
    ['incident', 'de'],
    ['maintenance-announced', 'de'],
    ['advisory', 'de'],
  ]);
});

it('the summary of a version or of a change of the register names the language of the content', () => {
  const changes = [{ effective: '2026-05-20', announced: '2026-04-01', summary: 'Neuer Standort.', purpose: 'Post.' }];
  const center = trustCenter(
    {
      organization: { name: 'Beispiel', site: { origin: 'https://trust.example.de' }, language: 'de' },
      policies: [
        { id: 'zugriff/1.0', data: { id: 'B-1', title: 'Zugriff', effective: '2026-05-01', changes: ['Kürzer.'] } },
      ],
      subprocessors: [{ id: 'post', data: { name: 'Post', purpose: 'Briefe.', effective: '2026-01-01', changes } }],
    } as unknown as Partial<Content>,
    '2026-06-01',
  );
  const updates = updatesFeed(center);
  const inForce = jsonFeed(updates, '/updates/feed.json', absolute).items.find(
    ({ tags }) => tags[0] === 'document-in-force',
  );
  expect(inForce).toMatchObject({ content_text: 'Kürzer.', language: 'de' });
  const rss = rssOptions(updates, '/updates/rss.xml', absolute).items as { description?: string }[];
  expect(rss.map(({ description }) => description)).toContain('<p lang="de" dir="ltr">Kürzer.</p>');
  const register = jsonFeed(registerFeed(center), '/subprocessors/feed.json', absolute).items;
  expect(register.find(({ content_text: text }) => text.includes('Neuer Standort.'))).toMatchObject({ language: 'de' });
});

it('only the words of an author are marked in an item, and every item names a language', () => {
  const center = trustCenter(
    {
      organization: { name: 'Beispiel', site: { origin: 'https://trust.example.de' }, language: 'de' },
      updates: [
        {
          id: '2026-05-02-a',
          data: { title: 'Wartung', kind: 'maintenance', summary: 'Wir ziehen um.', starts: '2026-05-08T08:00:00Z' },
        },
      ],
      subprocessors: [
        {
          id: 'post',
          data: {
            name: 'Post',
            purpose: 'Briefe.',
            announced: '2026-03-01',
            effective: '2026-05-20',
            calledOff: { on: '2026-05-10', reason: 'Der Test ist zu Ende.' },
          },
        },
        {
          id: 'bahn',
          data: {
            name: 'Bahn',
            purpose: 'Pakete.',
            announced: '2026-04-01',
            effective: '2026-05-20',
            ended: '2026-05-25',
          },
        },
      ],
    } as unknown as Partial<Content>,
    '2026-06-01',
  );
  const html = rssOptions(updatesFeed(center), '/updates/rss.xml', absolute).items as { description?: string }[];
  const all = html.map(({ description }) => description).join('\n');
  expect(all).toContain('<p lang="de" dir="ltr">Wir ziehen um.</p><p>When: from 8 May 2026');
  expect(all).toContain(
    '<p>Called off on 10 May 2026: <span lang="de" dir="ltr">Der Test ist zu Ende.</span> Announced',
  );
  const register = jsonFeed(registerFeed(center), '/subprocessors/feed.json', absolute).items;
  expect(register.map(({ title, language }) => `${language}: ${title}`)).toEqual([
    'en: End: Bahn, from 25 May 2026',
    'de: Subprocessor called off: Post',
    'de: Addition: Bahn, from 20 May 2026',
    'de: Called off: Post',
  ]);
});
