import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { requestedAsOf } from '../site-folder.ts';
import { asOfDate } from './as-of.ts';
import type { Content, Entry } from './content.ts';
import { resolveTrustCenter, type TrustCenter } from './resolve.ts';

const isSingle = (name: CollectionName): boolean => collections[name].layout === 'file';

/** Reads one collection from Astro: the one record of a single file, else all entries. */
async function read(name: CollectionName): Promise<readonly [CollectionName, unknown]> {
  const entries: Entry<unknown>[] = (await getCollection(name)).map(({ id, data }) => ({ id, data }));
  return [name, isSingle(name) ? entries[0]?.data : entries];
}

async function load(): Promise<TrustCenter> {
  const names = Object.keys(collections) as CollectionName[];
  const content = Object.fromEntries(await Promise.all(names.map(read))) as unknown as Content;
  const asOf = asOfDate(requestedAsOf(), content.organization, new Date());
  return resolveTrustCenter(content, asOf, import.meta.env.DEV);
}

let resolved: Promise<TrustCenter> | undefined;

/** The trust center being built. The build reads it once; the preview reads it anew for each page. */
export function getTrustCenter(): Promise<TrustCenter> {
  if (import.meta.env.DEV) return load();
  resolved ??= load();
  return resolved;
}

type TextCollection = 'whitepaper' | 'policies' | 'disclosure' | 'advisories' | 'updates';

/**
 * The record whose text a page renders.
 *
 * @throws {Error} where there is none; the model names only records that it read
 */
export async function getText<Name extends TextCollection>(collection: Name, id: string): Promise<CollectionEntry<Name>> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no ${collection}/${id}`);
  return entry;
}
