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
  readonly commitment?: ValidRecord<'commitments'> | undefined;
}

/** The day on which each text quotes: a version at its moment, a notice on its day, an advisory when it was published. */
function momentsOf(site: Site): Map<SiteRecord, IsoDate> {
  const moments = new Map<SiteRecord, IsoDate>();
  for (const { versions } of checkedDocuments(site)) {
    for (const { version, record } of versions) moments.set(record, version.moment);
  }
  for (const record of recordsOf(site, 'updates')) moments.set(record, record.id.slice(0, 10));
  for (const record of recordsOf(site, 'advisories')) moments.set(record, record.data.published);
  return moments;
}

/** Every `<Fact>` of every text that names a commitment. */
export function* factsOf(site: Site): Generator<Fact> {
  const moments = momentsOf(site);
  const commitments = new Map(recordsOf(site, 'commitments').map((record) => [record.id, record]));
  for (const found of textNodes(site.records)) {
    const { node, record } = found;
    if (!isElement(node) || node.name !== 'Fact') continue;
    const attributes = literalAttributes(node);
    const id = attributes.get('id');
    if (id === undefined || id === '') continue;
    yield {
      found: { ...found, node },
      id,
      of: attributes.get('of'),
      moment: moments.get(record),
      commitment: commitments.get(id),
    };
  }
}
