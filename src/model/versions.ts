import type { IsoDate, PartialDate } from '../schemas/fields/dates.ts';
import type { DocumentFrontMatter } from '../schemas/texts.ts';
import { addDays, firstDay, lastReview, type Review, reviewOf } from './calendar.ts';
import type { Entry } from './content.ts';

export type VersionState = 'draft' | 'upcoming' | 'in-force' | 'superseded' | 'withdrawn';

/** One version of a document, as of a date. */
export interface Version {
  /** The number, as its file is named: `2.1`. */
  version: string;
  state: VersionState;
  data: DocumentFrontMatter;
  /** In force from, as written; absent where it is not stated. */
  effective?: PartialDate;
  /** When readers first saw it. */
  published?: PartialDate;
  /** The first day in force; absent where it is not stated, and of a version that never comes into force. */
  firstDay?: IsoDate;
  /** The last day in force, where its end is known; absent of a version that never comes into force. */
  lastDay?: IsoDate;
  /** Its end as far as it is known: the last day, or the month, quarter or year in which the version after it began. */
  until?: PartialDate;
  /** The version that takes over. */
  supersededBy?: string;
  /** The day on which what it quotes is resolved. */
  moment: IsoDate;
  /** The day of its last review, where one has been held. */
  reviewed?: IsoDate;
  /** Its next review, while it is in force. */
  review?: Review;
  /** Its permalink, from the root of the site. */
  href: string;
  /** The id of its record in the collection. */
  entry: string;
}

/** Before any date; the start of a version that does not say when it began. */
const ALWAYS = '0000-01-01';

/** Orders version numbers: `1.9` before `1.10`, `2` and `2.0` alike. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A version number with all three parts: `2` and `2.0` are `2.0.0`. */
export function canonicalVersion(version: string): string {
  const parts = version.split('.');
  return [0, 1, 2].map((index) => Number(parts[index] ?? 0)).join('.');
}

/** The first day a version counts from: its effective date, else when it was published. */
export function startOf(data: DocumentFrontMatter): IsoDate {
  const date = data.effective ?? data.published;
  return date === undefined ? ALWAYS : firstDay(date);
}

interface Numbered {
  version: string;
  entry: Entry<DocumentFrontMatter>;
}

/** A draft takes over from nothing, nor does a version that was called off: withdrawn before its first day was over. */
function takesOver(data: DocumentFrontMatter): boolean {
  return data.draft !== true && (data.withdrawn === undefined || data.withdrawn > startOf(data));
}

/**
 * For each version the earliest higher one, which ends its time; of several that begin on that day the highest.
 *
 * @param all highest number first
 */
function successorsIn(all: readonly Numbered[]): Map<Numbered, Numbered | undefined> {
  const successors = new Map<Numbered, Numbered | undefined>();
  let earliest: Numbered | undefined;
  for (const group of Map.groupBy(all, ({ version }) => canonicalVersion(version)).values()) {
    for (const item of group) successors.set(item, earliest);
    for (const item of group.filter(({ entry }) => takesOver(entry.data))) {
      if (!earliest || startOf(item.entry.data) < startOf(earliest.entry.data)) earliest = item;
    }
  }
  return successors;
}

function stateOf(data: DocumentFrontMatter, start: IsoDate, end: IsoDate | undefined, asOf: IsoDate): VersionState {
  if (data.draft === true) return 'draft';
  if (end !== undefined && end <= asOf) return 'superseded';
  if (end !== undefined && end <= start) return 'superseded';
  if (data.withdrawn !== undefined && data.withdrawn <= asOf) return 'withdrawn';
  return start > asOf ? 'upcoming' : 'in-force';
}

/** The last day of a version; where only the month, quarter or year is stated in which the next one began, that. */
function endAsStated(last: IsoDate, end: IsoDate | undefined, next: DocumentFrontMatter | undefined): PartialDate {
  const stated = next && (next.effective ?? next.published);
  return stated === undefined || stated.length === 10 || firstDay(stated) !== end ? last : stated;
}

/** What a version quotes holds on this day: today in force, its last day once over, its first day before. */
function momentOf(state: VersionState, start: IsoDate, last: IsoDate | undefined, asOf: IsoDate): IsoDate {
  if (state === 'in-force') return asOf;
  if (state === 'upcoming' || state === 'draft') return start < asOf ? asOf : start;
  return last ?? (start === ALWAYS ? asOf : start);
}

/**
 * Resolves the versions of one document as of a day, newest number first. The version in force is the highest whose
 * effective date has come.
 *
 * @param href the page of the document, `/policies/access-control/`
 * @param drafts whether drafts are kept, as in the preview
 */
export function resolveVersions(
  entries: readonly Entry<DocumentFrontMatter>[],
  href: string,
  asOf: IsoDate,
  drafts = false,
): Version[] {
  const all = entries
    .filter(({ data }) => drafts || data.draft !== true)
    .map((entry) => ({ version: entry.id.split('/').at(-1) ?? entry.id, entry }))
    .sort((a, b) => compareVersions(b.version, a.version));
  const successors = successorsIn(all);
  return all.map((item) => {
    const { version, entry } = item;
    const { data } = entry;
    const start = startOf(data);
    const successor = successors.get(item);
    const successorStart = successor && startOf(successor.entry.data);
    const end = [successorStart, data.withdrawn].filter((day) => day !== undefined).sort()[0];
    const last = end !== undefined && end > start ? addDays(end, -1) : undefined;
    const isEver = data.draft !== true && (end === undefined || end > start);
    const state = stateOf(data, start, successorStart, asOf);
    return {
      version,
      state,
      data,
      effective: data.effective,
      published: data.published ?? data.effective,
      firstDay: isEver && data.effective !== undefined ? start : undefined,
      lastDay: last,
      until: last && endAsStated(last, end, successor?.entry.data),
      supersededBy: successor?.version,
      moment: momentOf(state, start, last, asOf),
      reviewed: lastReview(data, asOf),
      review: state === 'in-force' ? reviewOf(data, asOf) : undefined,
      href: `${href}${version}/`,
      entry: entry.id,
    };
  });
}
