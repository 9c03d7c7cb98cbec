import { getCollection, getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type CollectionName, collections, isPresent } from '../schemas/collections.ts';
import { releasedIn } from '../schemas/released.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { requestedAsOf, siteFolder } from '../site/folder.ts';
import { noteText } from './asked-texts.ts';
import { asOfDate } from './calendar.ts';
import type { Content, Entry } from './content.ts';
import { mdxContent } from './mdx-content.ts';
import { resolveTrustCenter, type TrustCenter } from './resolve.ts';

const isSingle = (name: CollectionName): boolean => collections[name].layout === 'file';

async function entriesOf(name: CollectionName): Promise<Entry<unknown>[]> {
  if (!isPresent(siteFolder().contentDir, collections[name])) return [];
  return (await getCollection(name)).map(({ id, data }) => ({ id, data }));
}

/** Reads one collection from Astro: the one record of a single file, else all entries. */
async function read(name: CollectionName): Promise<readonly [CollectionName, unknown]> {
  const entries = await entriesOf(name);
  return [name, isSingle(name) ? entries[0]?.data : entries];
}

async function load(requested: IsoDate | undefined): Promise<TrustCenter> {
  const names = Object.keys(collections) as CollectionName[];
  const content = Object.fromEntries(await Promise.all(names.map(read))) as unknown as Content;
  const asOf = asOfDate(requested, content.organization, new Date());
  return resolveTrustCenter(content, asOf, import.meta.env.DEV, releasedIn(siteFolder().contentDir));
}

let resolved: Promise<TrustCenter> | undefined;

/** The trust center being built. The build reads it once; the preview reads it anew for each page. */
export function getTrustCenter(): Promise<TrustCenter> {
  if (import.meta.env.DEV) return load(requestedAsOf());
  resolved ??= load(requestedAsOf());
  return resolved;
}

/** The trust center on the day it would be shown as of where none was asked for. */
export function getPresentTrustCenter(): Promise<TrustCenter> {
  return load(undefined);
}

export type TextCollection = 'whitepaper' | 'policies' | 'disclosure' | 'advisories' | 'updates';

/**
 * The text of a record, ready to be rendered: `Content` takes the components authors may use, `language` is stated where it
 * is not that of the site. Set `Astro.locals.moment`
 * before rendering it.
 *
 * @throws {Error} where there is none; the model names only records that it read
 */
export async function getText(
  collection: TextCollection,
  id: string,
): Promise<{ Content: AstroComponentFactory; language: string | undefined }> {
  noteText(`${collections[collection].path}/${id}`);
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no ${collection}/${id}`);
  const { language } = entry.data as { language?: string };
  const compiled = entry.filePath?.endsWith('.mdx') ? entry.rendered?.html : undefined;
  const Content = compiled === undefined ? (await render(entry)).Content : mdxContent(compiled);
  return { Content, language };
}
