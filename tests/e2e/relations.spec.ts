import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../src/site/folder.ts';
import { builtPages, type BuiltPage } from './built-site.ts';

const folder = outputFolder();
const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

const isLink = ({ tagName }: Element): boolean => tagName === 'link';

const relOf = ({ properties }: Element): string => [properties.rel].flat().join(' ');

const hrefOf = ({ properties }: Element): string => String(properties.href);

/** Where the links of a kind in the head of a page lead. */
function linksOf(page: BuiltPage | undefined, rel: string): string[] {
  return (page?.elements ?? []).filter((element) => isLink(element) && relOf(element) === rel).map(hrefOf);
}

const { origin } = new URL(linksOf(byPath.get('/'), 'canonical')[0] ?? '');

/** Whether an address of the site is one that the build wrote. */
function isThere(address: string): boolean {
  const { pathname } = new URL(address, origin);
  return existsSync(join(folder, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : ''));
}

/** What a page says of itself in the terms of schema.org. */
function graphOf({ html }: BuiltPage): unknown[] {
  const [, text] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
  return text === undefined ? [] : (JSON.parse(text) as { '@graph': unknown[] })['@graph'];
}

/** Every text of a value below a key of one of these names. */
function textsUnder(value: unknown, names: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && typeof inner === 'string' ? [inner] : textsUnder(inner, names),
  );
}

const own = (addresses: readonly string[]): string[] => addresses.filter((address) => address.startsWith(origin));

test('every relation of a page leads to a file of the site', () => {
  const relations = [
    'canonical',
    'alternate',
    'version-history',
    'latest-version',
    'predecessor-version',
    'successor-version',
  ];
  const found = pages.flatMap((page) => relations.flatMap((rel) => linksOf(page, rel)));
  expect(found.length).toBeGreaterThan(pages.length);
  expect(found.filter((address) => !isThere(address))).toEqual([]);
});

test('versions name each other in both directions', () => {
  const permalinks = pages.filter(({ path }) => /\/\d+(?:\.\d+)*\/$/.test(path));
  const pairs = permalinks.flatMap((page) =>
    linksOf(page, 'successor-version').map((next) => [page.path, new URL(next).pathname] as const),
  );
  expect(pairs.length).toBeGreaterThan(5);
  for (const [older, newer] of pairs) {
    expect(linksOf(byPath.get(newer), 'predecessor-version')).toEqual([`${origin}${older}`]);
  }
});

test('a version can be had as PDF, Markdown and JSON, the register as CSV and XLSX', () => {
  expect(linksOf(byPath.get('/policies/access-control/1.0/'), 'alternate')).toEqual([
    '/policies/access-control/1.0.pdf',
    '/policies/access-control/1.0.md',
    '/policies/access-control/1.0.json',
  ]);
  expect(linksOf(byPath.get('/subprocessors/'), 'alternate')).toEqual(
    expect.arrayContaining(['/subprocessors/index.md', '/subprocessors/register.csv', '/subprocessors/register.xlsx']),
  );
});

test('every file that readers download is another form of a page, which says so in its head', () => {
  const files = globSync('**/*.{pdf,csv,xlsx,zip,ics,md,xml}', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.startsWith('/sitemap-'));
  const alternates = new Set(pages.flatMap((page) => linksOf(page, 'alternate')));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => !alternates.has(file))).toEqual([]);
});

test('pages and integrity.json call a file by the same type', () => {
  const { items } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as {
    items: { path: string; type: string }[];
  };
  const typeOf = new Map(items.map(({ path, type }) => [`/${path}`, type]));
  const alternates = pages.flatMap(({ elements }) =>
    elements.filter((element) => isLink(element) && relOf(element) === 'alternate'),
  );
  const wrong = alternates.filter((link) => link.properties.type !== typeOf.get(hrefOf(link))).map(hrefOf);
  expect([...new Set(wrong)]).toEqual([]);
});

test('pages made of data lead to it', () => {
  const led = (path: string) => linksOf(byPath.get(path), 'alternate').filter((address) => address.endsWith('.json'));
  expect(led('/policies/')).toEqual(['/data/policies.json']);
  expect(led('/whitepaper/changes/')).toEqual(['/data/whitepaper.json']);
  expect(led('/controls/')).toEqual([
    '/data/controls.json',
    '/data/commitments.json',
    '/data/oscal/component-definition.json',
  ]);
  expect(led('/certifications/')).toEqual(['/data/certifications.json']);
  expect(led('/subprocessors/')).toEqual(['/subprocessors/register.json']);
  expect(led('/ai/')).toEqual(['/data/ai-features.json']);
  expect(led('/questions/')).toEqual(['/data/questions.json']);
  expect(led('/disclosure/hall-of-fame/')).toEqual(['/data/acknowledgments.json']);
  expect(led('/advisories/')).toEqual(['/data/advisories.json']);
});

test('a crosswalk says in JSON-LD where its table can be had', () => {
  const soc2 = byPath.get('/controls/soc2/');
  expect(soc2 && graphOf(soc2)).toContainEqual(
    expect.objectContaining({
      '@type': 'Dataset',
      distribution: [
        expect.objectContaining({ contentUrl: `${origin}/controls/soc2.csv` }),
        expect.objectContaining({ contentUrl: `${origin}/controls/soc2.xlsx` }),
      ],
    }),
  );
});

test('what pages say in JSON-LD is there', () => {
  const graphs = pages.map((page) => ({ page, things: graphOf(page) }));
  const addresses = graphs.flatMap(({ things }) => textsUnder(things, ['url', 'item', 'contentUrl', 'logo', '@id']));
  expect(own(addresses).length).toBeGreaterThan(pages.length);
  expect(own(addresses).filter((address) => !isThere(address))).toEqual([]);
  const withNothing = graphs.filter(({ things }) => things.length === 0).map(({ page }) => page.path);
  expect(withNothing.filter((path) => !/^\/(?:404\.html|search\/)$/.test(path) && isListed(path))).toEqual([]);
});

/** Pages that only lead elsewhere say nothing of themselves. */
const isListed = (path: string): boolean => !byPath.get(path)?.html.includes('content="noindex"');

test('every advisory says what it is in JSON-LD', () => {
  const advisories = pages.filter(({ path }) => /^\/advisories\/[^/]+\/$/.test(path));
  expect(advisories.length).toBeGreaterThan(2);
  for (const page of advisories) {
    expect(graphOf(page), page.path).toContainEqual(
      expect.objectContaining({ '@type': 'TechArticle', '@id': `${origin}${page.path}` }),
    );
  }
});

test('the overview says whose trust center it is, once', () => {
  const organizations = graphOf(byPath.get('/') ?? { path: '', html: '', elements: [] });
  expect(organizations).toMatchObject([
    { '@type': 'Organization', '@id': `${origin}/#organization`, name: 'Northlight' },
  ]);
});
