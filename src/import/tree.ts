import { markdownToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from '../markdown/features.ts';
import { rangesOf, type Range, type Ranges } from './ranges.ts';

export type { MdastNode } from 'satteri';

/** A node with the nodes around it, the nearest last. */
export interface Found {
  readonly node: MdastNode;
  readonly parents: readonly MdastNode[];
}

export type Heading = Extract<MdastNode, { type: 'heading' }>;

/** The text as the pages of the site understand it. Offsets count from its beginning. */
function treeOf(text: string): MdastNode {
  return markdownToMdast(text, { features: markdownFeatures });
}

let last: { readonly text: string; readonly nodes: readonly Found[] } | undefined;

/** Every node of a text in order. Many passes in a row ask for those of one text. */
export function nodesIn(text: string): readonly Found[] {
  if (last?.text === text) return last.nodes;
  const found: Found[] = [];
  const walk = (node: MdastNode, parents: readonly MdastNode[]): void => {
    found.push({ node, parents });
    if ('children' in node) for (const child of node.children) walk(child, [...parents, node]);
  };
  walk(treeOf(text), []);
  last = { text, nodes: found };
  return found;
}

/** The headings of a text in order. */
export function headingsIn(text: string): Heading[] {
  return nodesIn(text)
    .map(({ node }) => node)
    .filter((node) => node.type === 'heading');
}

/** Where a node begins and ends. */
export function rangeOf({ position }: MdastNode): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The words in a node, without markup. */
export function wordsOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '';
}

/** The stretches of a text that quote code. */
export function codeIn(text: string, accepts: (range: Range) => boolean = () => true): Ranges {
  const code = nodesIn(text).filter(({ node }) => node.type === 'code' || node.type === 'inlineCode');
  return rangesOf(code.map(({ node }) => rangeOf(node)).filter(accepts));
}

/** The anchor an author gave a heading: `## Scope { #scope }`. */
export function ownAnchor(heading: Heading): string | undefined {
  const properties = heading.data && 'hProperties' in heading.data ? heading.data.hProperties : undefined;
  const id = properties && typeof properties === 'object' && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
