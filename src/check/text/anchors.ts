import type { MdastNode } from 'satteri';
import { headingAnchors, type Heading } from '../../markdown/heading-anchors.ts';
import { nodesOf } from '../read/body.ts';

/** The headings of a text in order, with the anchors that the site gives them. */
export function headingsOf(tree: MdastNode): Heading[] {
  const anchorOf = headingAnchors();
  return nodesOf(tree).flatMap(({ node }) => (node.type === 'heading' ? [anchorOf(node)] : []));
}
