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

/** What the built site answers with, by the kinds of address it has; later kinds are tested where they are made. */
const answers: readonly (readonly [path: string, type: string])[] = [
  ...[
    '',
    'whitepaper/',
    'whitepaper/1.0/',
    'whitepaper/changes/',
    'policies/',
    'policies/vendor-risk-management/',
    'policies/vendor-risk-management/2.1/',
    'policies/vendor-risk-management/changes/',
    'disclosure/',
    'disclosure/1.0/',
    'disclosure/changes/',
    'disclosure/hall-of-fame/',
    'controls/',
    'controls/iso27001-2022/',
    'certifications/',
    'subprocessors/',
    'subprocessors/stripe/',
    'subprocessors/changes/',
    'subprocessors/as-of/2026-03-02/',
    'ai/',
    'questions/',
    'advisories/',
    'advisories/nl-2026-01/',
    'updates/',
    'documents/',
    'search/',
    'security/',
  ].map((path) => [path, 'text/html; charset=utf-8'] as const),
  ['subprocessors/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['subprocessors/changes.ics', 'text/calendar; charset=utf-8'],
  ['advisories/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['updates/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['updates/feed.json', 'application/feed+json; charset=utf-8'],
  ['.well-known/security.txt', 'text/plain; charset=utf-8'],
  ['security.txt', 'text/plain; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['sitemap-0.xml', 'application/xml; charset=utf-8'],
];

for (const [path, type] of answers) {
  test(`answers at /${path}`, async ({ request }) => {
    const response = await request.get(`./${path}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
    expect((await response.body()).length).toBeGreaterThan(0);
  });
}

test('security.txt is the same in both places, and not expired', async ({ request }) => {
  const known = await (await request.get('./.well-known/security.txt')).text();
  expect(await (await request.get('./security.txt')).text()).toBe(known);
  expect(known).toMatch(/^Contact: mailto:security@northlight\.example\r?$/m);
  expect(known).toMatch(/^Expires: 2027-/m);
});
