import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '#words/dates';
import { builtSite, siteNames } from './every-site.ts';

interface DocumentItem {
  version: string;
  versions: { version: string; url: string; reviewedOn?: string }[];
}

const [name = ''] = siteNames;

/** The words of a page, without tags. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('a list says of a document the review that its page says, and none of one that was withdrawn', async () => {
  const folder = await builtSite(name);
  const pageOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const rows = pageOf('policies/index.html')
    .split('<tr role="row">')
    .filter((row) => /href="[^"]*policies\/[^"]+"/.test(row) && row.includes('<th scope="row"'));
  const links = rows.flatMap((row) => /href="([^"]*policies\/[^"]+)"/.exec(row)?.slice(1) ?? []);
  expect(links.length).toBeGreaterThan(2);
  for (const [index, link] of links.entries()) {
    const [, onPage] = /<dt[^>]*>Review<\/dt>\s*<dd[^>]*>([^]*?)<\/dd>/.exec(pageOf(join(link, 'index.html'))) ?? [];
    const row = wordsOf(rows[index] ?? '');
    if (onPage === undefined) expect(row).not.toMatch(/\b[Ee]very (?:\d|year|quarter|month|half)/);
    else expect(row).toContain(wordsOf(onPage).trim());
  }
});

test('the last review is on the page of every version that states one, and in the list', async () => {
  const folder = await builtSite(name);
  const read = (path: string): string => wordsOf(readFileSync(join(folder, path), 'utf8'));
  const { items } = JSON.parse(readFileSync(join(folder, 'data/policies.json'), 'utf8')) as { items: DocumentItem[] };
  const reviewed = items.flatMap(({ version: shown, versions }) =>
    versions.flatMap(({ version, url, reviewedOn }) => (reviewedOn ? [{ shown, version, url, reviewedOn }] : [])),
  );
  expect(reviewed.length).toBeGreaterThan(2);
  const list = read('policies/index.html');
  for (const { shown, version, url, reviewedOn } of reviewed) {
    const words = `Last reviewed ${formatDate(reviewedOn)}`;
    expect(read(join(new URL(url).pathname, 'index.html'))).toContain(words);
    if (version === shown) expect(list).toContain(words);
  }
});
