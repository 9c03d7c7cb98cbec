import type { MdastNode } from 'satteri';
import { type Heading, headingAnchors } from '../../markdown/headings.ts';
import { nodesOf, type Placed, rangeOf } from '../../markdown/nodes.ts';
import type { Place } from '../diagnostic.ts';
import { type SiteRecord, textsIn } from '../read/record.ts';
import { placeAt } from '../read/text.ts';
import { placeOfValue } from '../read/yaml.ts';

/** A node of a text with the record it stands in. */
export interface TextNode<Node extends MdastNode = MdastNode> extends Placed {
  readonly record: SiteRecord;
  readonly node: Node;
}

/** The place of a node, or of a part that its text holds: the first of that wording, or the last. */
export function placeOfNode({ record, node }: TextNode, part?: string, which: 'first' | 'last' = 'first'): Place {
  const { start, end } = rangeOf(node);
  const text = record.text.text.slice(start, end);
  const at = part === undefined ? -1 : which === 'first' ? text.indexOf(part) : text.lastIndexOf(part);
  return at < 0 || part === undefined
    ? placeAt(record.text, start, end)
    : placeAt(record.text, start + at, start + at + part.length);
}

/**
 * Every node of every text that could be parsed.
 *
 * @param withRepaired whether those of the others count too, without what is wrong with their signs
 */
export function* textNodes(records: readonly SiteRecord[], withRepaired = false): Generator<TextNode> {
  for (const record of records) {
    const tree = record.body?.tree ?? (withRepaired ? record.body?.repaired : undefined);
    if (!tree) continue;
    for (const { node, parents } of nodesOf(tree)) yield { record, node, parents };
  }
}

/** An MDX element, such as `<Fact id="rto" />`. */
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Whether a node is an MDX element, as a block or within a line. */
export function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes of an element that are literal texts. */
export function literalAttributes({ attributes }: Element): Map<string, string> {
  const literals = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      literals.set(attribute.name, attribute.value);
    }
  }
  return literals;
}

/** Where an attribute stands in its file: its name, and its value where that is a literal. */
function attributeAt({ record, node }: TextNode<Element>, name: string) {
  const { start, end } = rangeOf(node);
  const tag = record.text.text.slice(start, end);
  const match = new RegExp(`\\s(${name.replaceAll(/[^\w-]/g, '\\$&')})(?=[\\s=/>])(\\s*=\\s*["'])?`).exec(tag);
  return match && { name: start + match.index + 1, value: match[2] && start + match.index + match[0].length };
}

/** The place of an attribute of an element: its name in the tag. */
export function placeOfAttribute(element: TextNode<Element>, name: string): Place {
  const at = attributeAt(element, name);
  return at ? placeAt(element.record.text, at.name, at.name + name.length) : placeOfNode(element);
}

/** The place of the literal value of an attribute, without its quotation marks. */
export function placeOfAttributeValue(element: TextNode<Element>, name: string): Place {
  const at = attributeAt(element, name)?.value;
  const value = literalAttributes(element.node).get(name) ?? '';
  return at ? placeAt(element.record.text, at, at + value.length) : placeOfAttribute(element, name);
}

/** The headings of a text in order, with the anchors that the site gives them. */
export function headingsOf(tree: MdastNode): Heading[] {
  const anchorOf = headingAnchors();
  return nodesOf(tree).flatMap(({ node }) => (node.type === 'heading' ? [anchorOf(node)] : []));
}

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

/** A text that readers see, and the place of one of its characters. */
export interface ShownText {
  readonly text: string;
  readonly placeOf: (character: string) => Place;
}

function wordsIn(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return isElement(node) ? [...literalAttributes(node).values()].join(' ') : '';
}

/** The fields and the words of a record. */
export function* shownTexts({ yaml, body, text: source }: SiteRecord): Generator<ShownText> {
  if (yaml) {
    for (const { value, path } of textsIn(yaml.data)) yield { text: value, placeOf: () => placeOfValue(yaml, path) };
  }
  for (const { node } of body?.tree ? nodesOf(body.tree) : []) {
    const text = wordsIn(node);
    if (text === '') continue;
    const { start, end } = rangeOf(node);
    // A character reference has no such character in the source.
    const placeOf = (character: string): Place =>
      placeAt(source, start + Math.max(0, source.text.slice(start, end).indexOf(character)));
    yield { text, placeOf };
  }
}
