import type { MdastNode } from 'satteri';
import type { SiteRecord } from '../read/record.ts';
import { placeOfNode, textNodes, type TextNode } from './elements.ts';
import type { Place } from '../diagnostic.ts';

/** An address in a text, and where it stands. */
export interface TextLink {
  readonly url: string;
  readonly record: SiteRecord;
  readonly place: Place;
  readonly isImage: boolean;
}

type LinkNode = Extract<MdastNode, { type: 'link' | 'image' | 'definition' }>;

const isLink = (node: MdastNode): node is LinkNode =>
  node.type === 'link' || node.type === 'image' || node.type === 'definition';

/** Every address in every text: links, pictures, definitions. */
export function* linksOf(records: readonly SiteRecord[]): Generator<TextLink> {
  const pictured = new Set<string>();
  for (const found of textNodes(records)) {
    if (found.node.type === 'imageReference') pictured.add(`${found.record.file}\n${found.node.identifier}`);
  }
  for (const found of textNodes(records)) {
    const { node, record } = found;
    if (!isLink(node)) continue;
    const isImage =
      node.type === 'image' || (node.type === 'definition' && pictured.has(`${record.file}\n${node.identifier}`));
    const place = placeOfNode({ ...found, node } satisfies TextNode<LinkNode>, node.url, 'last');
    yield { url: node.url, record, place, isImage };
  }
}
