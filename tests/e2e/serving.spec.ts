import { expect, test } from './site.ts';

test('serves pages at their folder, with a slash', async ({ request }) => {
  const page = await request.get('./');
  expect(page.status()).toBe(200);
  expect(page.headers()['content-type']).toBe('text/html; charset=utf-8');
});

test('answers with the page 404 and its status where there is nothing', async ({ request }) => {
  const missing = await request.get('./no-such-page/');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-type']).toBe('text/html; charset=utf-8');
});

test('every page of the sitemap obeys its own policy and asks only its own origin', async ({
  page,
  request,
  siteUrl,
}) => {
  test.setTimeout(300_000);
  const origin = new URL(siteUrl).origin;
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (asked) => {
    if (new URL(asked.url()).origin !== origin) problems.push(`${page.url()} asks ${asked.url()}`);
  });
  const paths = sitemapPaths(await (await request.get('sitemap-0.xml')).text());
  expect(paths).toContain(new URL(siteUrl).pathname);
  for (const path of paths) {
    const response = await page.goto(origin + path);
    if (response?.status() !== 200) problems.push(`${path} answers ${response?.status() ?? 'nothing'}`);
  }
  expect(problems).toEqual([]);
});

function sitemapPaths(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
}
