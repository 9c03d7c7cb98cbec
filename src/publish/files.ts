import { siteFeeds } from '../catalog/site-feeds.ts';
import { contentOf, findAll, readHtml } from '../markdown/html.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { lastChanged } from '../model/records.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { hasSection } from '../model/sections.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { articleTree } from '../renditions/article/blocks.ts';
import { plainText } from '../renditions/article/plain-text.ts';
import { jsonText } from '../renditions/data/dataset.ts';
import type { NoticeTexts } from '../renditions/feed.ts';
import { csvText } from '../renditions/tables/table.ts';
import { crosswalkTable, questionTable, registerTable } from '../renditions/tables/tables.ts';
import { crosswalkWorkbook, questionWorkbook, registerWorkbook, xlsxBytes } from '../renditions/tables/workbooks.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Section } from '../schemas/organization.ts';
import { absolute, href } from '../site/href.ts';
import { XLSX } from '../site/media-types.ts';
import { articleOf } from './articles.ts';

/** The static path of a file made of the register, `[register].csv.ts`: the one file, or none. */
export async function registerPaths(): Promise<{ params: { register: string } }[]> {
  const { register } = await getTrustCenter();
  return register.length > 0 ? [{ params: { register: 'register' } }] : [];
}

/** The static path of a file made of the questions, `[questions].csv.ts`: the one file, or none. */
export async function questionPaths(): Promise<{ params: { questions: string } }[]> {
  const { questions } = await getTrustCenter();
  return questions.length > 0 ? [{ params: { questions: 'questions' } }] : [];
}

/** The static paths of a page or file of each framework, `[framework].csv.ts`. */
export async function frameworkPaths(): Promise<{ params: { framework: string }; props: { crosswalk: Crosswalk } }[]> {
  const { crosswalks } = await getTrustCenter();
  return crosswalks.map((crosswalk) => ({ params: { framework: crosswalk.framework.id }, props: { crosswalk } }));
}

/** The tables of the site as files: the endpoints serve them, and the packs hold them. */
export const tableFiles = {
  register: {
    csv: async () => csvText(registerTable(await getTrustCenter(), absolute)),
    xlsx: async () => xlsxBytes(registerWorkbook(await getTrustCenter(), absolute)),
  },
  questions: {
    csv: async () => csvText(questionTable(await getTrustCenter(), absolute)),
    xlsx: async () => xlsxBytes(questionWorkbook(await getTrustCenter(), absolute)),
  },
  crosswalk: {
    csv: (crosswalk: Crosswalk) => csvText(crosswalkTable(crosswalk, absolute)),
    xlsx: async (crosswalk: Crosswalk) => xlsxBytes(crosswalkWorkbook(await getTrustCenter(), crosswalk, absolute)),
  },
} as const;

/** A CSV file with a header line, as RFC 4180 section 3 names its type. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
}

/** An Excel workbook. */
export function xlsxResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'Content-Type': XLSX } });
}

/** The static paths of a feed's endpoint, `src/pages/updates/[feed].xml.ts`: the one file, or none. */
export async function feedPaths(path: string): Promise<{ params: { feed: string } }[]> {
  const served = siteFeeds(await getTrustCenter()).some((feed) => feed.path === path);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return served ? [{ params: { feed: name } }] : [];
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

/** A value as a JSON file of the site. */
export function jsonResponse(value: unknown, type = 'application/json'): Response {
  return new Response(jsonText(value), { headers: { 'Content-Type': type } });
}

/** The text of every update and advisory without a summary, as its page has it: feeds show it in place of the summary. */
export async function noticeTexts({ updates, advisories }: TrustCenter): Promise<NoticeTexts> {
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
