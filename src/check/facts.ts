import { firstDay } from '../model/calendar.ts';
import type { ValidRecord, Site } from './site.ts';
import { recordsOf } from './site.ts';
import { checkedDocuments } from './versions.ts';
import { isElement, literalAttributes, textNodes, type Element, type TextNode } from './text/elements.ts';
import type { SiteRecord } from './read/record.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';

/** A promise quoted in a text. */
export interface Fact {
  readonly found: TextNode<Element>;
  readonly id: string;
  readonly of?: string | undefined;
  /** The day the quotation is resolved on; absent where that cannot be told. */
  readonly moment?: IsoDate | undefined;
  /** Every day up to today on which it began to say something else while the text was in force, and `moment` first. */
  readonly days: readonly IsoDate[];
  readonly commitment?: ValidRecord<'commitments'> | undefined;
}

/** When a text quotes: a version at its moment, and it did so since its first day; others on one day. */
interface Time {
  readonly moment: IsoDate;
  readonly first?: IsoDate | undefined;
}

function timesOf(site: Site): Map<SiteRecord, Time> {
  const times = new Map<SiteRecord, Time>();
  for (const { versions } of checkedDocuments(site)) {
    for (const { version, record } of versions) {
      times.set(record, { moment: version.moment, first: version.firstDay });
    }
  }
  for (const record of recordsOf(site, 'updates')) times.set(record, { moment: record.id.slice(0, 10) });
  for (const record of recordsOf(site, 'advisories')) times.set(record, { moment: record.data.published });
  return times;
}

/** A look back shows a version as it was on each day it was in force: what it quoted has to be there on all of them. */
function daysOf(time: Time | undefined, commitment: ValidRecord<'commitments'> | undefined): IsoDate[] {
  if (!time) return [];
  const { moment, first } = time;
  if (first === undefined || first >= moment) return [moment];
  const changes = (commitment?.data.values ?? [])
    .flatMap(({ from }) => (from === undefined ? [] : [firstDay(from)]))
    .filter((day) => day > first && day <= moment);
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
    };
  }
}
