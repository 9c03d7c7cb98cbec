import { addDays, asOfDate } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import type { SignatureVerdict } from '../security-txt/signature.ts';
import { decode, type Undecodable } from './read/text.ts';
import { meaningOf, type Meaning } from './read/mdx-mistakes.ts';
import { placementOf, type Placement } from './read/placement.ts';
import { readRecord, type SiteRecord } from './read/record.ts';
import type { Tree, TreeEntry } from './read/tree.ts';

/** What is to be said of the signature of a copy of security.txt, by its path. */
export type Signatures = ReadonlyMap<string, SignatureVerdict>;

/** A path of the folder and what it is. */
export interface PlacedEntry {
  readonly entry: TreeEntry;
  readonly placement: Placement;
  /** The record it stands for, of a file that is misplaced or misnamed too. */
  readonly meant?: Meaning | undefined;
}

/** A file of a collection whose bytes are no text. */
export interface UnreadFile {
  readonly entry: TreeEntry;
  readonly problem: Undecodable;
}

/** A trust center folder as it was read, for the rules to judge. */
export interface Site {
  readonly asOf: IsoDate;
  /** The day it would be where none was asked for; later than `asOf` in a look back. */
  readonly today: IsoDate;
  /** False where organization.yaml, which may tell the day of a sample, cannot be read and no day was asked for. */
  readonly isDayTold: boolean;
  /** The last day that was asked about beyond `asOf`. */
  readonly until?: IsoDate;
  readonly tree: Tree;
  /** Everything under `content/`. */
  readonly placed: readonly PlacedEntry[];
  readonly unread: readonly UnreadFile[];
  /** Every file of a collection that is text, valid or not. */
  readonly records: readonly SiteRecord[];
  /** The ids of each collection, of files that cannot be read or are misplaced too: what they mean is no mystery. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  /** Valid records only; absent where the organization is not valid. */
  readonly content?: Content;
  /** What came of the signatures of security.txt; absent where they were not looked at. */
  readonly signatures?: Signatures;
}

const names = Object.keys(collections) as CollectionName[];

/** The records of one collection that are valid. */
export interface ValidRecord<Name extends CollectionName> extends SiteRecord<Name> {
  readonly data: NonNullable<SiteRecord<Name>['data']>;
  readonly yaml: NonNullable<SiteRecord['yaml']>;
}

/** The valid records of a collection, in the order of their paths. */
export function recordsOf<Name extends CollectionName>(
  { records }: Pick<Site, 'records'>,
  name: Name,
): readonly ValidRecord<Name>[] {
  return records.filter(
    (record): record is ValidRecord<Name> =>
      record.collection === name && record.data !== undefined && record.yaml !== undefined,
  );
}

function contentOf(records: readonly SiteRecord[]): Content | undefined {
  const entries = names.map((name) => {
    const own = recordsOf({ records }, name).map(({ id, data }) => ({ id, data }));
    return [name, collections[name].layout === 'file' ? own[0]?.data : own] as const;
  });
  const content = Object.fromEntries(entries) as unknown as Partial<Content>;
  return content.organization === undefined ? undefined : (content as Content);
}

function isSampleOrganization(data: unknown): data is Pick<Organization, 'sample'> {
  return typeof data === 'object' && data !== null && 'sample' in data;
}

function rawOrganization(records: readonly SiteRecord[]): unknown {
  const organization = records.find(({ collection }) => collection === 'organization');
  return organization?.data ?? organization?.yaml?.data;
}

/** The day of a sample counts even where something else in its organization.yaml is wrong. */
function asOfFor(records: readonly SiteRecord[], requested: IsoDate | undefined, now: Date): IsoDate {
  const raw = rawOrganization(records);
  const sample = isSampleOrganization(raw) ? raw.sample?.asOf : undefined;
  const isDate = typeof sample === 'string' && /^\d{4}-\d\d-\d\d$/.test(sample);
  return asOfDate(requested, { ...(isDate && { sample: { asOf: sample } }) } as Organization, now);
}

function readRecords(placed: readonly PlacedEntry[]): Pick<Site, 'records' | 'unread'> {
  const records: SiteRecord[] = [];
  const unread: UnreadFile[] = [];
  for (const { entry, placement } of placed) {
    if (placement.kind !== 'record' || entry.kind !== 'file') continue;
    const decoded = decode(entry.read());
    if ('problem' in decoded) unread.push({ entry, problem: decoded.problem });
    else records.push(readRecord({ ...placement, file: entry.path }, decoded.text));
  }
  return { records, unread };
}

function idsOf(placed: readonly PlacedEntry[]): Site['ids'] {
  const ids = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { meant } of placed) {
    if (meant) ids.get(meant.collection)?.add(meant.id);
  }
  return Object.fromEntries(ids) as Record<CollectionName, Set<string>>;
}

function place(entry: TreeEntry): PlacedEntry {
  const path = entry.path.slice('content/'.length);
  const isFolder = entry.kind === 'folder';
  const placement = placementOf(path, isFolder);
  // A link or a socket is told of as what it is, not by its name as well.
  const isOdd = !isFolder && entry.kind !== 'file' && placement.kind !== 'record';
  return { entry, placement: isOdd ? { kind: 'ignored' } : placement, ...(!isFolder && { meant: meaningOf(path) }) };
}

/**
 * Reads a trust center folder.
 *
 * @param requested the day asked for; else that of a sample, else today in UTC
 * @param now the clock, passed in
 * @param within the days to look ahead
 */
export function readSite(tree: Tree, requested: IsoDate | undefined, now: Date, within?: number): Site {
  const placed = tree.filter(({ path }) => path.startsWith('content/')).map(place);
  const { records, unread } = readRecords(placed);
  const content = contentOf(records);
  const asOf = asOfFor(records, requested, now);
  return {
    asOf,
    today: asOfFor(records, undefined, now),
    ...(within !== undefined && { until: addDays(asOf, within) }),
    isDayTold: requested !== undefined || rawOrganization(records) !== undefined,
    tree,
    placed,
    unread,
    records,
    ids: idsOf(placed),
    ...(content && { content }),
  };
}
