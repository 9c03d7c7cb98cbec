import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { nodesOf, wordsOf } from '../read/body.ts';

/** A heading of a text and the anchor the site gives it. */
export interface Heading {
  readonly node: Extract<MdastNode, { type: 'heading' }>;
  readonly anchor: string;
  /** The author gave it: `## Scope { #scope }`. */
  readonly isOwn: boolean;
}

function ownAnchor(node: MdastNode): string | undefined {
  const properties = node.data && 'hProperties' in node.data ? node.data.hProperties : undefined;
  const id = properties && typeof properties === 'object' && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The headings of a text in order, with the anchors that Astro's own plugin makes of their words. */
export function headingsOf(tree: MdastNode): Heading[] {
  const slugger = new Slugger();
  const headings: Heading[] = [];
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'heading') continue;
    const own = ownAnchor(node);
    headings.push({ node, anchor: own ?? slugger.slug(wordsOf(node)), isOwn: own !== undefined });
  }
  return headings;
}
