import { firstDay } from '../model/calendar.ts';
import type { Commitment } from '../schemas/commitment.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Released } from '../schemas/released.ts';
import type { DocumentFrontMatter } from '../schemas/texts.ts';
import { hashOfValue } from './text-hash.ts';

/** One thing a record has told readers. */
export interface PastPart {
  /** What it is called in released.json, the same as long as it is the same thing. */
  readonly key: string;
  /** The way to it in the record. */
  readonly path: readonly (string | number)[];
  readonly hash: string;
  /** Since when readers know it; before any date for what belongs to the record as such. */
  readonly since: IsoDate;
  /** It may be added to a released record: it states nothing that readers rely on. */
  readonly isFillIn?: true;
}

/** Since before any date. */
export const ALWAYS = '0000-01-01';

/** Whether readers have a version before them on a day: it was published, or came into force. */
export function isKnown({ draft, published, effective }: DocumentFrontMatter, asOf: IsoDate): boolean {
  const days = [published, effective].flatMap((date) => (date === undefined ? [] : [firstDay(date)]));
  return draft !== true && (days.length === 0 || days.some((day) => day <= asOf));
}

/** The fields of a record that are named, as parts known from the start. */
export function fieldParts(record: object, fields: readonly string[]): PastPart[] {
  return Object.entries(record)
    .filter(([field, value]) => fields.includes(field) && value !== undefined)
    .map(([field, value]) => ({ key: field, path: [field], hash: hashOfValue(value), since: ALWAYS }));
}

/** Gives each of several parts that are called the same a number, in the order written. */
function numbered(parts: readonly PastPart[]): PastPart[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const count = (counts.get(part.key) ?? 0) + 1;
    counts.set(part.key, count);
    return count === 1 ? part : { ...part, key: `${part.key} (${String(count)})` };
  });
}

/** Fields that say what is promised; the others say where it is told and what it answers to. */
const PROMISE = ['kind', 'towards', 'promised', 'recipient', 'trigger', 'statement', 'scope'];

/** What a commitment has told readers by a day: what is promised, and every value that has come to hold. */
export function pastOfCommitment(data: Commitment, asOf: IsoDate): PastPart[] {
  const values = data.values
    .map((value, index) => ({
      key: value.from === undefined ? 'first value' : `value from ${value.from}`,
      path: ['values', index],
      hash: hashOfValue(value),
      since: value.from === undefined ? ALWAYS : firstDay(value.from),
    }))
    .filter(({ since }) => since <= asOf);
  return values.length === 0 ? [] : [...fieldParts(data, PROMISE), ...numbered(values)];
}

/** The last day on which readers were told something of what was released, and what it was. */
export interface ToldUntil {
  readonly day: IsoDate;
  readonly event: 'released' | 'corrected';
}

/**
 * The day from which a correction of something released may be dated: an earlier one would stand behind what was told
 * before it.
 *
 * @param id `policies/access-control/1.0`, `subprocessors/stripe` or `commitments/rto`
 * @returns `undefined` where no day is known
 */
export function toldUntil({ documents, subprocessors, commitments }: Released, id: string): ToldUntil | undefined {
  const [collection, ...name] = id.split('/');
  const records = collection === 'subprocessors' ? subprocessors : collection === 'commitments' ? commitments : {};
  const errata = (documents[id] ?? records[name.join('/')])?.errata ?? [];
  const released = documents[id]?.released;
  // The latest, wherever it stands: lists that an earlier version wrote need not be in order.
  const corrected = errata
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (corrected !== undefined && corrected >= (released ?? '')) return { day: corrected, event: 'corrected' };
  return released === undefined ? undefined : { day: released, event: 'released' };
}
