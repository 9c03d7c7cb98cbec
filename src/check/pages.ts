import { servedPaths } from '../catalog/served-paths.ts';
import { resolveTrustCenter, type TrustCenter } from '../model/resolve.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { listedCollections, listedNames } from '../schemas/listed.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { nearestName } from '../spelling/nearest-name.ts';
import { publicPaths } from './public-files.ts';
import { isDraft, type SiteRecord } from './read/record.ts';
import { releasedOf } from './rules/releases/released.ts';
import type { Site } from './site.ts';
import { headingsOf } from './text/elements.ts';

/** What the site serves, as far as links of authors may lead there. */
export interface Pages {
  /** Paths from the root of the site, of pages and files. */
  readonly paths: ReadonlySet<string>;
  /** Those of them that the build makes: all but the files under `public/`. */
  readonly made: ReadonlySet<string>;
  /** The text that stands at a path, where one does. */
  readonly texts: ReadonlyMap<string, SiteRecord>;
}

const sectionOf = new Map<CollectionName, string>([
  ...listedNames.map((name) => [name, listedCollections[name].section] as const),
  ['disclosure-program', 'disclosure'],
]);

/** Pages of records that are not valid: that they are missing is told already, a link to them is not wrong. */
function pathsOfInvalid({ placed, records }: Site): string[] {
  const valid = new Set(records.filter(({ data }) => data !== undefined).map(({ file }) => file));
  return placed.flatMap(({ entry, meant }) => {
    if (!meant || valid.has(entry.path)) return [];
    const { collection, id } = meant;
    const section = `/${sectionOf.get(collection) ?? collection}/`;
    const document = id.split('/')[0] ?? id;
    return [section, `${section}${document}/`, `${section}${id}/`, '/documents/', '/updates/', '/controls/'];
  });
}

function textsOf({ documents }: TrustCenter, { records }: Site): Map<string, SiteRecord> {
  const byId = new Map(records.map((record) => [`${record.collection}/${record.id}`, record]));
  const texts = new Map<string, SiteRecord>();
  for (const { collection, href, versions, shown } of documents) {
    for (const version of versions) {
      const record = byId.get(`${collection}/${version.entry}`);
      if (!record) continue;
      texts.set(version.href, record);
      if (version === shown) texts.set(href, record);
    }
  }
  return texts;
}

const known = new WeakMap<Site, Map<string, Pages>>();

/**
 * The pages and files of the site; `undefined` where the organization is not valid, for then nothing can be told.
 *
 * @param asOf the day they are there on
 * @param drafts whether those of drafts count, as in the preview
 */
export function pagesOf(site: Site, asOf = site.asOf, drafts = false): Pages | undefined {
  if (!site.content) return undefined;
  const all = known.get(site) ?? new Map<string, Pages>();
  known.set(site, all);
  const key = `${asOf}${String(drafts)}`;
  const before = all.get(key);
  if (before) return before;
  const center = resolveTrustCenter(site.content, asOf, drafts, releasedOf(site).released);
  const made = new Set([...servedPaths(center), ...pathsOfInvalid(site)]);
  const pages: Pages = {
    paths: new Set([...made, ...publicPaths(site)]),
    made,
    texts: textsOf(center, site),
  };
  all.set(key, pages);
  return pages;
}

/** Whether a page is there today and was not on the day looked back to: what leads to it was no mistake. */
export function isLaterPage(site: Site, path: string): boolean {
  return site.asOf < site.today && pagesOf(site, site.today)?.paths.has(path) === true;
}

/** The day from which readers see a text, where it is still to come; else the day of the site. */
function firstSeen({ collection, id, data }: SiteRecord, { asOf }: Site): IsoDate {
  const advised = collection === 'advisories' && data && 'published' in data ? data.published : undefined;
  const day = collection === 'updates' ? id.slice(0, 10) : (advised ?? asOf);
  return day > asOf ? day : asOf;
}

/** The pages that are there when a text is read: a notice of tomorrow may lead to what comes tomorrow, a draft to drafts. */
export function pagesFor(site: Site, record: SiteRecord): Pages | undefined {
  return pagesOf(site, firstSeen(record, site), isDraft(record));
}

/** What the page of a text has besides it. */
export const PAGE_ANCHORS = ['main', 'changes-in-this-version'];

const anchors = new WeakMap<SiteRecord, ReadonlySet<string>>();

/** The anchors of a text, which every link to it asks for; on the page of all notices, those of one begin with its id. */
export function anchorsOf(record: SiteRecord): ReadonlySet<string> {
  const before = anchors.get(record);
  if (before) return before;
  const { collection, id, body } = record;
  const prefix = collection === 'updates' ? `${id}-` : '';
  const headings = body?.tree ? headingsOf(body.tree) : [];
  const all = new Set([...PAGE_ANCHORS, ...headings.map(({ anchor }) => prefix + anchor)]);
  anchors.set(record, all);
  return all;
}

const UNSEEN = 'It is a draft: readers have no such page until it is published.';

/** Whether a path leads to a draft, which only the preview shows. */
export function isOfDraft(site: Site, path: string): boolean {
  return pagesOf(site, site.asOf, true)?.paths.has(path) === true && pagesOf(site)?.paths.has(path) !== true;
}

/** What to do about a link to a draft. */
export const DRAFT_HINT = 'Publish it, that is, delete its line "draft: true", or take the link out until then.';

/**
 * The page that was probably meant by a path that leads nowhere, drafts included; `undefined` where none is near.
 *
 * @param paths the pages there are
 */
export function meantPage(site: Site, path: string, paths: ReadonlySet<string>): string | undefined {
  const nearest = nearestName(path, new Set([...paths, ...(pagesOf(site, site.asOf, true)?.paths ?? [])]));
  if (nearest === undefined) return undefined;
  return paths.has(nearest) ? `Did you mean ${nearest}?` : `Did you mean ${nearest}? ${UNSEEN}`;
}
