import Slugger from 'github-slugger';
import { defineMdastPlugin, type MdastNode } from 'satteri';

type HeadingNode = Extract<MdastNode, { type: 'heading' }>;

/** A heading of a text and its anchor. */
export interface Heading {
  readonly node: HeadingNode;
  readonly anchor: string;
  /** The author gave it: `## Scope { #scope }`. */
  readonly isOwn: boolean;
}

/** The words in a node, without markup and without references to footnotes. */
export function wordsOf(node: Readonly<MdastNode>): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return '';
}

/** Whether a node has words that readers see: blanks and invisible characters are none. */
export const hasWords = (node: MdastNode): boolean => /[^\p{Default_Ignorable_Code_Point}\s]/u.test(wordsOf(node));

function ownAnchor({ data }: HeadingNode): string | undefined {
  const properties = data && 'hProperties' in data ? data.hProperties : undefined;
  const id = properties && typeof properties === 'object' && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Gives the headings of one text their anchors; it has to be called for each of them, in the order of the text. */
export function headingAnchors(): (node: HeadingNode) => Heading {
  const slugger = new Slugger();
  return (node) => {
    const own = ownAnchor(node);
    return { node, anchor: own ?? slugger.slug(wordsOf(node)), isOwn: own !== undefined };
  };
}

/** Gives each heading of the article the anchor that the gate knows it by. */
export function headingIds() {
  const anchorOf = headingAnchors();
  return defineMdastPlugin({
    name: 'heading-ids',
    heading(node, context) {
      const { anchor, isOwn } = anchorOf(node);
      if (!isOwn) context.setProperty(node, 'data', { ...node.data, hProperties: { id: anchor } });
    },
  });
}
