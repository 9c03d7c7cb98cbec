import { firstDay } from '../model/calendar.ts';
import { recordsOf, type Site, type ValidRecord } from './site.ts';
import { checkedDocuments } from './versions.ts';
import { isElement, literalAttributes, textNodes, type Element, type TextNode } from './text/elements.ts';
import type { SiteRecord } from './read/record.ts';
import type { Version } from '../model/versions.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';

/** A promise quoted in a text. */
export interface Fact {
  readonly found: TextNode<Element>;
  readonly id: string;
  readonly of?: string | undefined;
  /** The day the quotation is resolved on; absent where that cannot be told. */
  readonly moment?: IsoDate | undefined;
  /** Every day, to come too, on which it begins to say something else while the text is in force, and `moment` first. */
  readonly days: readonly IsoDate[];
  readonly commitment?: ValidRecord<'commitments'> | undefined;
  /** It stands in a version that is no longer in force. */
  readonly isOver: boolean;
}

/** When a text quotes: a version at its moment, and on all days it is in force; others on one day. */
interface Time {
  readonly moment: IsoDate;
  /** The first day in force, where that is stated. */
  readonly first?: IsoDate | undefined;
  /** The last day it quotes on; absent while no end is known. */
  readonly last?: IsoDate | undefined;
  readonly isOver?: boolean;
}

/** A version that never comes into force quotes on the day it was meant to; without a day, on whichever it is looked at. */
function timeOf(version: Version, asOf: IsoDate): Time {
  const { moment, state, firstDay: first, lastDay, published, supersededBy, data } = version;
  if (state === 'draft') return { moment };
  const hasEnd = supersededBy !== undefined || data.withdrawn !== undefined;
  const isNever = hasEnd && lastDay === undefined && published !== undefined;
  return {
    moment,
    first,
    last: isNever ? moment : lastDay,
    isOver: isNever || (lastDay !== undefined && lastDay < asOf),
  };
}

function timesOf(site: Site): Map<SiteRecord, Time> {
  const times = new Map<SiteRecord, Time>();
  for (const { versions } of checkedDocuments(site)) {
    for (const { version, record } of versions) times.set(record, timeOf(version, site.asOf));
  }
  const on = (moment: IsoDate): Time => ({ moment, last: moment });
  for (const record of recordsOf(site, 'updates')) times.set(record, on(record.id.slice(0, 10)));
  for (const record of recordsOf(site, 'advisories')) times.set(record, on(record.data.published));
  return times;
}

/**
 * The days on which what is quoted begins to hold. A look back shows a version as it was on each day it was in force, and
 * a value that is announced comes without another check: were it only looked at on its day, time alone would stop the build.
 */
function daysOf(time: Time | undefined, commitment: ValidRecord<'commitments'> | undefined): IsoDate[] {
  if (!time) return [];
  const { moment, first = moment, last } = time;
  const changes = (commitment?.data.values ?? [])
    .flatMap(({ from }) => (from === undefined ? [] : [firstDay(from)]))
    .filter((day) => day > first && (last === undefined || day <= last));
  return [...new Set([moment, first, ...changes.sort()])];
}

/** Every `<Fact>` of every text that names a commitment. */
export function* factsOf(site: Site): Generator<Fact> {
  const times = timesOf(site);
  const commitments = new Map(recordsOf(site, 'commitments').map((record) => [record.id, record]));
  for (const found of textNodes(site.records)) {
    const { node, record } = found;
    if (!isElement(node) || node.name !== 'Fact') continue;
    const attributes = literalAttributes(node);
    const id = attributes.get('id');
    if (id === undefined || id === '') continue;
    const time = times.get(record);
    const commitment = commitments.get(id);
    yield {
      found: { ...found, node },
      id,
      of: attributes.get('of'),
      moment: time?.moment,
      days: daysOf(time, commitment),
      commitment,
      isOver: time?.isOver === true,
    };
  }
}
