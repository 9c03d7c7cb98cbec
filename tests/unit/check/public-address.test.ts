import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const contentsOf = (path: string): string =>
  path.endsWith('.svg') ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : 'x';

const found = (...paths: string[]) =>
  diagnose({
    ...policy('We protect data.'),
    ...Object.fromEntries(paths.map((path) => [`public${path}`, contentsOf(path)])),
  }).map(({ code, file, message }) => `${code} ${file} ${message}`);

describe('a file under public/ cannot be where the site puts one itself', () => {
  it.each([
    ['/index.html', '/'],
    ['/index.html/x', '/'],
    ['/404.html', '/404.html'],
    ['/500.html', '/500.html'],
    ['/robots.txt', '/robots.txt'],
    ['/sitemap-0.xml', '/sitemap-0.xml'],
    ['/SHA256SUMS', '/SHA256SUMS'],
    ['/SHA256SUMS/old', '/SHA256SUMS'],
    ['/SHA256SUMS.asc', '/SHA256SUMS.asc'],
    ['/integrity.json', '/integrity.json'],
    ['/pagefind', '/pagefind'],
    ['/pagefind/pagefind.js', '/pagefind/pagefind.js'],
    ['/_astro/x.css', '/_astro/x.css'],
    ['/policies', '/policies/'],
    ['/policies/index.html', '/policies/'],
    ['/policies/information-security/1.0.pdf', '/policies/information-security/1.0.pdf'],
    ['/policies/information-security/1.0.pdf/x', '/policies/information-security/1.0.pdf'],
    ['/policies/information-security/1.0/index.html', '/policies/information-security/1.0/'],
    ['/data/policies.json', '/data/policies.json'],
    ['/Robots.txt', '/robots.txt'],
    ['/sha256sums', '/SHA256SUMS'],
    ['/Policies', '/policies/'],
    ['/integrity.json.sig', '/integrity.json.sig'],
  ])('%s', (path, served) => {
    expect(found(path)).toEqual([
      expect.stringMatching(new RegExp(`^F\\d+ public${path.replaceAll('.', '\\.')} .*serves ${served} `)),
    ]);
  });

  it.each([
    '/policies/information-security/1.0-signed.pdf',
    '/favicon.svg',
    '/.well-known/openpgpkey/policy',
    '/CNAME',
    '/.nojekyll',
    '/_headers',
    '/_redirects',
  ])('elsewhere it can: %s', (path) => {
    expect(found(path)).toEqual([]);
  });
});

it.each([
  ['/con.txt', '"con.txt"'],
  ['/files/NUL', '"NUL"'],
  ['/files./a.txt', '"." at the end'],
  ['/a.txt ', '" " at the end'],
  ['/a:b.txt', 'no ":"'],
  ['/what?.txt', 'no "?"'],
  ['/a|b/c.txt', 'no "|"'],
])('a name that Windows cannot hold is refused: %j', (path, words) => {
  expect(found(path)).toEqual([expect.stringContaining(words)]);
});

it('of two files that differ only in case, one is refused', () => {
  expect(found('/files/Terms.txt', '/files/terms.txt')).toEqual([expect.stringContaining('differ only in case')]);
});
