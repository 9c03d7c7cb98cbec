import { toString } from 'mdast-util-to-string';
import type { MdastNode } from 'satteri';
import { visitParents } from 'unist-util-visit-parents';
import { isSeen } from '../schemas/fields/text.ts';

/** A node of a tree, with its parents, the nearest last. */
export interface Placed {
  readonly node: MdastNode;
  readonly parents: readonly MdastNode[];
}

/** Every rule and every pass walks every text. */
const walked = new WeakMap<MdastNode, readonly Placed[]>();

/** Every node of a tree in the order of the text. */
export function nodesOf(tree: MdastNode): readonly Placed[] {
  const known = walked.get(tree);
  if (known) return known;
  const nodes: Placed[] = [];
  visitParents(tree, (node: MdastNode, parents: MdastNode[]) => {
    nodes.push({ node, parents });
  });
  walked.set(tree, nodes);
  return nodes;
}

/** Where a node begins and ends in its text. */
export function rangeOf({ position }: MdastNode): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The words in a node, without markup, pictures and references to footnotes. */
export const wordsOf = (node: Readonly<MdastNode>): string =>
  toString(node, { includeImageAlt: false, includeHtml: false });

/** Whether a node has words that readers see: blanks and invisible characters are none. */
export const hasWords = (node: MdastNode): boolean => isSeen(wordsOf(node));

export type HeadingNode = Extract<MdastNode, { type: 'heading' }>;

/** The anchor an author gave a heading: `## Scope { #scope }`. */
export function ownAnchor({ data }: HeadingNode): string | undefined {
  const properties = data && 'hProperties' in data ? data.hProperties : undefined;
  const id = properties && typeof properties === 'object' && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
