import type { Element, ElementContent } from 'hast';
import { redlineWords as words } from '../../ui-text/redline.ts';
import { attribute, isElement } from '../article/elements.ts';

/** Begins the anchors of what only the old text has, since both texts have most of them. */
const OLD = 'old.';

/** The anchor of something that only the old text has. */
export const asOldId = (anchor: string): string => OLD + anchor;

/** Elements of the old text in the redline, with anchors of their own. */
export function asOld(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const anchor = attribute(node, 'id');
  const href = attribute(node, 'href');
  const label = attribute(node, 'ariaLabel');
  return {
    ...node,
    properties: {
      ...node.properties,
      ariaDescribedBy: undefined,
      ariaLabelledBy: undefined,
      ...(anchor !== undefined && { id: asOldId(anchor) }),
      ...(href?.startsWith('#') && { href: `#${OLD}${href.slice(1)}` }),
      ...(label !== undefined && { ariaLabel: words.deletedRegion(label) }),
    },
    children: node.children.map(asOld),
  };
}

function* elementsOf(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node.children);
  }
}

/** Leads links within the old text to what they meant where it is there, and takes away those that lead nowhere. */
export function settleAnchors(nodes: readonly ElementContent[]): ElementContent[] {
  const ids = new Set([...elementsOf(nodes)].map((element) => attribute(element, 'id')));
  const settle = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    const children = node.children.map(settle);
    const target = attribute(node, 'href');
    if (target?.startsWith('#') !== true || ids.has(target.slice(1))) return { ...node, children };
    const now = target.startsWith(`#${OLD}`) ? target.slice(1 + OLD.length) : '';
    return { ...node, properties: { ...node.properties, href: ids.has(now) ? `#${now}` : undefined }, children };
  };
  return nodes.map(settle);
}
