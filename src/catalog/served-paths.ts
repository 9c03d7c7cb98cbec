import { SIGNED_FILES } from '../integrity/checksum-list.ts';
import type { TrustDocument } from '../model/documents.ts';
import { packsOf } from '../model/packs.ts';
import { redlinesOf } from '../model/redlines.ts';
import { changeDays, changesOf } from '../model/register-history.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { hasHallOfFame, sectionsOf } from '../model/sections.ts';
import { jsonText } from '../renditions/data/dataset.ts';
import { siteSchemas } from '../renditions/data/datasets.ts';
import { versionFile, versionFormats } from '../renditions/version-files.ts';
import { pageFiles } from './page-files.ts';
import { siteFeeds } from './site-feeds.ts';
import { dataFiles, type MadeFile, oscalFiles, tableFiles, textFiles } from './site-files.ts';

/** The page of searching, which has no text of its own. */
const SEARCH_PAGE = '/search/';

const pagesOfDocument = (document: TrustDocument): string[] => [
  document.href,
  `${document.href}changes/`,
  ...redlinesOf(document).map(({ href }) => href),
  ...document.versions.map(({ href }) => href),
];

const registerPages = ({ register, asOf }: TrustCenter): string[] => [
  ...register.map(({ href }) => href),
  ...changeDays(register, asOf).map(({ href }) => href),
  ...(changesOf(register).length > 0 ? ['/subprocessors/changes/'] : []),
];

/** Every page of a trust center, from the root of the site, with a slash at its end: `/policies/`. */
function sitePages(center: TrustCenter): string[] {
  return [
    '/',
    SEARCH_PAGE,
    '/data/',
    ...sectionsOf(center).map((section) => `/${section}/`),
    ...center.documents.flatMap(pagesOfDocument),
    ...center.crosswalks.map(({ href }) => href),
    ...packsOf(center).map(({ page }) => page),
    ...registerPages(center),
    ...center.advisories.map(({ id }) => `/advisories/${id}/`),
    ...(hasHallOfFame(center) ? ['/disclosure/hall-of-fame/'] : []),
  ];
}

/** Files that every site has, some of them made after the build. Readers may be sent to them. */
const ALWAYS = [
  '/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  `${SEARCH_PAGE}words.json`,
  ...SIGNED_FILES.map((name) => `/${name}`),
];

/** Every file that one endpoint serves, with what makes it: data, tables, OSCAL, texts, feeds and schemas. */
export function madeFiles(center: TrustCenter): MadeFile[] {
  const files = [...dataFiles(center), ...tableFiles(center), ...oscalFiles(center), ...textFiles(center)];
  const schemas = siteSchemas(center).map(({ path, schema }): MadeFile => ({
    path,
    make: ({ absolute }) => jsonText(schema(absolute)),
  }));
  const made = files.flatMap(({ path, make }) => (make ? [{ path, make }] : []));
  return [...made, ...siteFeeds(center), ...schemas];
}

/** The Markdown of a page, by the path of the page. That of a version lies beside its page, `1.0.md`. */
export const twinOf = (page: string): string => `${page}index.md`;

/**
 * Everything that a site serves of a trust center, from the root of the site: pages with a slash at their end, and files.
 * Not among them are what lies under `public/`, redirects, and files that no link names (`isKept`).
 */
export function servedPaths(center: TrustCenter): string[] {
  const pages = sitePages(center);
  const versions = center.documents.flatMap((document) => document.versions);
  const permalinks = new Set(versions.map(({ href }) => href));
  const twins = pages.filter((page) => page !== SEARCH_PAGE && !permalinks.has(page)).map(twinOf);
  const files = [
    ...ALWAYS,
    ...twins,
    ...versions.flatMap((version) => versionFormats.map((format) => versionFile(version, format))),
    ...madeFiles(center).map(({ path }) => path),
    ...pages.flatMap((page) => pageFiles(center, page)).map(({ path }) => path),
  ];
  return [...new Set([...pages, ...files])];
}

/** What Astro, its error pages, the search index, signatures and longer sitemaps take up, whether they are there or not. */
const KEPT = [/^\/(?:_astro|pagefind)(?:\/|$)/i, /^\/(?:404|500)(?:\/|\.html$|$)/i, /^\/sitemap-\d+\.xml(?:\/|$)/i];

/** Signing programs put a signature beside its file, under the name of the file with an ending: `.asc`, `.sig`. */
const SIGNATURES = SIGNED_FILES.map((name) => `/${name}.`.toLowerCase());

/** Whether an address belongs to a file of the build that is in no list, because no link names it. */
export function isKept(path: string): boolean {
  const lower = path.toLowerCase();
  return KEPT.some((pattern) => pattern.test(path)) || SIGNATURES.some((beginning) => lower.startsWith(beginning));
}
