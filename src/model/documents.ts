import type { DocumentFrontMatter } from '../schemas/texts.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { compareCodes, type Entry } from './content.ts';
import { resolveVersions, type Version, type VersionState } from './versions.ts';

export type DocumentCollection = 'whitepaper' | 'policies' | 'disclosure';

/** A document with all its versions, as of a date. */
export interface TrustDocument {
  /** What other records name it by: `whitepaper`, `disclosure` or `policies/<slug>`. */
  ref: string;
  collection: DocumentCollection;
  /** Its page, from the root of the site; it shows the version in force. */
  href: string;
  /** Newest number first. */
  versions: readonly Version[];
  /** The version in force, where one is. */
  current?: Version;
  /** What its page shows: the version in force, else the one that was withdrawn last, else the first to come. */
  shown: Version;
  /** The versions to come, the next one first. */
  upcoming: readonly Version[];
  state: VersionState;
}

/** Resolves one document; a document of which nothing is visible on that day is none. */
function resolveDocument(
  collection: DocumentCollection,
  ref: string,
  entries: readonly Entry<DocumentFrontMatter>[],
  asOf: IsoDate,
  drafts: boolean,
): TrustDocument | undefined {
  const href = `/${ref}/`;
  const versions = resolveVersions(entries, href, asOf, drafts);
  const upcoming = versions.filter(({ state }) => state === 'upcoming').reverse();
  const current = versions.find(({ state }) => state === 'in-force');
  const shown = current ?? versions.find(({ state }) => state === 'withdrawn') ?? upcoming[0] ?? versions[0];
  return shown && { ref, collection, href, versions, current, shown, upcoming, state: shown.state };
}

/** Resolves a document that has a collection to itself: the whitepaper, the disclosure policy. */
export function resolveSingleDocument(
  collection: 'whitepaper' | 'disclosure',
  entries: readonly Entry<DocumentFrontMatter>[],
  asOf: IsoDate,
  drafts = false,
): TrustDocument | undefined {
  return resolveDocument(collection, collection, entries, asOf, drafts);
}

/** Resolves the policies, ordered by title. */
export function resolvePolicies(
  entries: readonly Entry<DocumentFrontMatter>[],
  asOf: IsoDate,
  drafts = false,
): TrustDocument[] {
  const bySlug = Map.groupBy(entries, ({ id }) => id.split('/')[0] ?? id);
  return [...bySlug]
    .map(([slug, versions]) => resolveDocument('policies', `policies/${slug}`, versions, asOf, drafts))
    .filter((document) => document !== undefined)
    .sort((a, b) => a.shown.data.title.localeCompare(b.shown.data.title, 'en') || compareCodes(a.ref, b.ref));
}
