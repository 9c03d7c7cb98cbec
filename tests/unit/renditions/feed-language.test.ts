import { expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { jsonFeed, updatesFeed } from '../../../src/renditions/feed.ts';
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
