import type { Entry } from '../model/content.ts';
import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { ReleasedRecord } from '../schemas/released.ts';
import { pastDepartures, type PastDeparture } from './compare.ts';
import { ALWAYS, fieldParts, type PastPart } from './past.ts';
import { hashOfValue } from './text-hash.ts';

/** An advisory with the whole text of its file. */
export interface AdvisoryText extends Entry<Advisory> {
  readonly text: string;
}

const UPDATE = 'update of ';
const WITHDRAWAL = 'withdrawal';

/** The text below the front matter; line endings and space at the ends of lines do not count. */
function bodyOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const body = lines.slice(lines.indexOf('---', 1) + 1);
  return body.slice(
    body.findIndex((line) => line !== ''),
    body.findLastIndex((line) => line !== '') + 1,
  );
}

/** What an advisory has told readers by a day: its fields, its text, each update and its withdrawal. */
export function pastOfAdvisory({ data, text }: Omit<AdvisoryText, 'id'>, asOf: IsoDate): PastPart[] {
  if (data.published > asOf) return [];
  const { updated = [], withdrawn, ...told } = data;
  const later: PastPart[] = [
    ...updated.map((update, index) => ({
      key: `${UPDATE}${update.on}`,
      path: ['updated', index],
      hash: hashOfValue(update),
      since: update.on,
    })),
    ...(withdrawn ? [{ key: WITHDRAWAL, path: ['withdrawn'], hash: hashOfValue(withdrawn), since: withdrawn.on }] : []),
  ];
  return [
    ...fieldParts(told, Object.keys(told)),
    { key: 'text', path: [], hash: hashOfValue(bodyOf(text)), since: ALWAYS },
    ...later.filter(({ since }) => since <= asOf),
  ];
}

const isLater = (key: string): boolean => key.startsWith(UPDATE) || key === WITHDRAWAL;

/**
 * How an advisory departs from what was released. Its fields and its text may be changed together with an update that
 * says so and was not released before.
 */
export function advisoryDepartures(parts: readonly PastPart[], before: ReleasedRecord, asOf: IsoDate): PastDeparture[] {
  const isTold = parts.some(({ key, since }) => key.startsWith(UPDATE) && since >= asOf && !(key in before.past));
  return pastDepartures(parts, before, asOf).filter(({ key }) => isLater(key) || !isTold);
}

/** What is locked after a release: updates and the withdrawal stay, fields and text are those of the last update. */
export function advisoryPast(
  before: ReleasedRecord['past'] | undefined,
  parts: readonly PastPart[],
): ReleasedRecord['past'] {
  const kept = Object.entries(before ?? {}).filter(([key]) => isLater(key));
  return { ...Object.fromEntries(parts.map(({ key, hash }) => [key, hash])), ...Object.fromEntries(kept) };
}
