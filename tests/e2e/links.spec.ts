import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../../src/check/site-address.ts';
import { outputFolder, siteFolder } from '../../src/site/folder.ts';
import { builtPages, nameOf, sitemapPaths } from './built-site.ts';

const folder = outputFolder();
const { origin = '', base } = siteAddress(siteFolder());
const prefix = base.replace(/\/$/, '');
const pages = builtPages();
const idsOf = new Map(
  pages.map(({ path, elements }) => [path, elements.map(({ properties }) => properties.id).filter(isText)]),
);

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The address of a link, a form, a picture or a file in the head, as seen from the page. */
function addressOf({ properties }: Element, path: string): URL | undefined {
  const address = [properties.href, properties.src, properties.action].find(isText);
  return address === undefined ? undefined : new URL(address, origin + prefix + path);
}

/** Why an address within the site leads nowhere; undefined where it leads to something. */
function problemWith(url: URL): string | undefined {
  if (!url.pathname.startsWith(`${prefix}/`)) return 'outside the base path';
  const path = decodeURIComponent(url.pathname.slice(prefix.length));
  const ids = idsOf.get(path);
  if (!ids) return existsSync(join(folder, path)) && !path.endsWith('/') ? undefined : 'no such file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || ids.includes(anchor) ? undefined : 'no such anchor';
}

test('every link, anchor, picture and file within the site is there', () => {
  const broken = pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const url = addressOf(element, path);
      if (url?.origin !== origin) return [];
      const problem = problemWith(url);
      return problem === undefined ? [] : [`${path}: ${url.pathname}${url.hash} (${problem})`];
    }),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect([...new Set(broken)]).toEqual([]);
});

test('every link and button has words', () => {
  const wordless = pages.flatMap(({ path, elements }) =>
    elements
      .filter((element) => ['a', 'button'].includes(element.tagName) && nameOf(element) === '')
      .map((element) => `${path}: ${element.tagName} ${JSON.stringify(element.properties)}`),
  );
  expect(wordless).toEqual([]);
});

test('every page names itself as canonical, or the page that it is a copy of', () => {
  const wrong = pages.flatMap(({ path, html, elements }) => {
    const canonical = elements.find(({ tagName, properties }) => tagName === 'link' && isCanonical(properties.rel));
    const url = canonical && addressOf(canonical, path);
    if (path === '/404.html' || html.includes('http-equiv="refresh"')) return [];
    if (!url) return [`${path} has none`];
    // The page of a document and the permalink of the version it shows are the same text.
    const parent = path.replace(/[^/]+\/$/, '');
    const isCopy = /\/[\d.]+\/$/.test(path) && url.href === origin + prefix + parent;
    return url.href === origin + prefix + path || isCopy ? [] : [`${path}: ${url.href}`];
  });
  expect(wrong).toEqual([]);
});

function isCanonical(rel: Element['properties'][string]): boolean {
  return Array.isArray(rel) ? rel.includes('canonical') : rel === 'canonical';
}

test('the sitemap lists every page except those that search engines are not to list', () => {
  const listed = new Set(sitemapPaths());
  const unlisted = pages.filter(({ path }) => !listed.has(prefix + path));
  expect(listed).not.toContain(`${prefix}/search/`);
  expect(unlisted.filter(({ html }) => !html.includes('noindex')).map(({ path }) => path)).toEqual([]);
  expect(pages.filter(({ path, html }) => listed.has(prefix + path) && html.includes('noindex'))).toEqual([]);
});

test('every page is reached by links from the first', () => {
  const reached = new Set<string>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const page = pages.find((candidate) => candidate.path === path);
    const links = page?.elements.filter(({ tagName }) => tagName === 'a' || tagName === 'form') ?? [];
    for (const link of links) {
      const url = addressOf(link, path);
      if (url?.origin === origin) next.push(url.pathname.slice(prefix.length));
    }
  }
  const listed = sitemapPaths().map((path) => path.slice(prefix.length));
  expect(listed.filter((path) => !reached.has(path))).toEqual([]);
});
