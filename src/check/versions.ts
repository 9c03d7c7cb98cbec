import { canonicalVersion, resolveVersions, type Version } from '../model/versions.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { recordsOf, type Site, type ValidRecord } from './site.ts';

const DOCUMENTS = ['whitepaper', 'policies', 'disclosure'] as const satisfies readonly CollectionName[];
type DocumentCollection = (typeof DOCUMENTS)[number];

/** A valid version of any document. */
export type DocumentRecord = ValidRecord<DocumentCollection>;

/** A version of a document as the model sees it, with the file it stands in. */
export interface CheckedVersion {
  readonly version: Version;
  readonly record: DocumentRecord;
}

/** A document all versions of which are valid. */
export interface CheckedDocument {
  /** `whitepaper`, `disclosure` or `policies/<slug>`. */
  readonly ref: string;
  /** Lowest number first, drafts included. */
  readonly versions: readonly CheckedVersion[];
}

/** `policies/access-control` for version `access-control/1.0` of the policies. */
export function documentOf(collection: CollectionName, id: string): string {
  return collection === 'policies' ? `policies/${id.split('/')[0] ?? id}` : collection;
}

const isDocument = (collection: CollectionName): collection is DocumentCollection =>
  DOCUMENTS.some((name) => name === collection);

/** The valid versions of all documents. */
export function documentRecords(site: Site): DocumentRecord[] {
  return DOCUMENTS.flatMap((collection): readonly DocumentRecord[] => recordsOf(site, collection));
}

/**
 * Documents that cannot be judged as a whole: a version cannot be read, is not valid or misplaced, or two have the same
 * number. What depends on the others cannot be told.
 */
function incompleteDocuments({ placed, records }: Site): Set<string> {
  const valid = new Set(records.filter(({ data }) => data !== undefined).map(({ file }) => file));
  const numbers = new Map<string, Set<string>>();
  const incomplete = new Set<string>();
  for (const { entry, meant } of placed) {
    if (!meant || !isDocument(meant.collection)) continue;
    const ref = documentOf(meant.collection, meant.id);
    const number = canonicalVersion(meant.id.split('/').at(-1) ?? '');
    const others = numbers.get(ref) ?? new Set();
    if (!valid.has(entry.path) || others.has(number)) incomplete.add(ref);
    numbers.set(ref, others.add(number));
  }
  return incomplete;
}

function checkedDocument(ref: string, records: readonly DocumentRecord[], asOf: string): CheckedDocument {
  const versions = resolveVersions(
    records.map(({ id, data }) => ({ id, data })),
    `/${ref}/`,
    asOf,
    true,
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    ref,
    versions: versions
      .flatMap((version) => {
        const record = byId.get(version.entry);
        return record ? [{ version, record }] : [];
      })
      .reverse(),
  };
}

const known = new WeakMap<Site, readonly CheckedDocument[]>();

/** The documents of a site that can be judged as a whole. Many rules ask for them. */
export function checkedDocuments(site: Site): readonly CheckedDocument[] {
  const before = known.get(site);
  if (before) return before;
  const incomplete = incompleteDocuments(site);
  const groups = Map.groupBy(documentRecords(site), ({ collection, id }) => documentOf(collection, id));
  const documents = [...groups]
    .filter(([ref]) => !incomplete.has(ref))
    .map(([ref, records]) => checkedDocument(ref, records, site.asOf));
  known.set(site, documents);
  return documents;
}

/** The versions that follow another in front of readers: a draft follows none, and none follows a draft. */
export function laterVersions(site: Site): CheckedVersion[] {
  return checkedDocuments(site).flatMap(({ versions }) =>
    versions.filter(({ record }) => record.data.draft !== true).slice(1),
  );
}
