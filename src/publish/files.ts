import { madeFiles } from '../catalog/served-paths.ts';
import { siteFeeds } from '../catalog/site-feeds.ts';
import type { MadeFile } from '../catalog/site-files.ts';
import { contentOf, findAll, readHtml } from '../markdown/html.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { lastChanged } from '../model/records.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { hasSection } from '../model/sections.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { articleTree } from '../renditions/article/blocks.ts';
import { plainText } from '../renditions/article/plain-text.ts';
import type { NoticeTexts } from '../renditions/feed.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Section } from '../schemas/organization.ts';
import { absolute, href } from '../site/href.ts';
import { contentType } from '../site/media-types.ts';
import { articleOf } from './articles.ts';

/** The static paths of a page or file of each framework, `[framework].csv.ts`. */
export async function frameworkPaths(): Promise<{ params: { framework: string }; props: { crosswalk: Crosswalk } }[]> {
  const { crosswalks } = await getTrustCenter();
  return crosswalks.map((crosswalk) => ({ params: { framework: crosswalk.framework.id }, props: { crosswalk } }));
}

/** The content of a file of the catalog. */
async function contentOfFile({ make }: MadeFile) {
  const center = await getTrustCenter();
  return make({ absolute, texts: () => noticeTexts(center) });
}

/**
 * The static paths of the files of the catalog in one format, `src/pages/[...file].json.ts`. Each format has a route of its
 * own: to Astro, a path without an ending in the name of its route is a page, and ends with a slash.
 */
export async function filePaths(format: string): Promise<{ params: { file: string }; props: { file: MadeFile } }[]> {
  return madeFiles(await getTrustCenter())
    .filter(({ path }) => path.endsWith(`.${format}`))
    .map((file) => ({ params: { file: file.path.slice(1, -format.length - 1) }, props: { file } }));
}

/** What the endpoint of a file answers with. */
export async function fileResponse(file: MadeFile): Promise<Response> {
  return new Response(await contentOfFile(file), { headers: { 'Content-Type': contentType(file.path) } });
}

/**
 * The bytes of a file of the catalog, for packs.
 *
 * @param path from the root of the site
 */
export async function bytesOfFile(path: string): Promise<Uint8Array> {
  const file = madeFiles(await getTrustCenter()).find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`The catalog has no ${path}`);
  const content = await contentOfFile(file);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The feeds a page announces in its head: those of a folder. */
export function feedLinks(center: TrustCenter, folder: string): { href: string; title: string; type: string }[] {
  return siteFeeds(center, folder).map(({ path, title, type }) => ({ href: href(path), title, type }));
}

/**
 * The static paths of a section's first page, `src/pages/<section>/[...index].astro`: the one page, or none where the
 * trust center has nothing for that section. Astro builds every page without parameters, so an optional one needs some.
 */
export async function sectionPaths(section: Section): Promise<{ params: { index: undefined } }[]> {
  return hasSection(await getTrustCenter(), section) ? [{ params: { index: undefined } }] : [];
}

/** The text of every update and advisory without a summary, as its page has it: feeds show it in place of the summary. */
async function noticeTexts({ updates, advisories }: TrustCenter): Promise<NoticeTexts> {
  const notices = [
    ...updates.map(({ id, data }) => ({ collection: 'updates' as const, id, data, moment: id.slice(0, 10) })),
    ...advisories.map(({ id, data }) => ({
      collection: 'advisories' as const,
      id,
      data,
      moment: lastChanged(data),
    })),
  ].filter(({ data }) => data.summary === undefined);
  const texts = notices.map(async ({ collection, id, moment }): Promise<[string, string]> => {
    const article = readHtml(await articleOf(collection, id, moment));
    return [`${collection}/${id}`, plainText(articleTree(article))];
  });
  return new Map(await Promise.all(texts));
}

/** The first paragraph of an advisory, in one line: search engines show it where there is no summary. */
export async function openingOf(advisory: string, moment: IsoDate): Promise<string | undefined> {
  const article = readHtml(await articleOf('advisories', advisory, moment));
  const [first] = findAll(contentOf(article), ({ tagName }) => tagName === 'p');
  return first && plainText(articleTree({ type: 'root', children: [first] })).replaceAll(/\s+/g, ' ');
}
