import type { Element, ElementContent, Properties } from 'hast';

/** An element of the tree. */
export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Elements that stand on lines of their own. */
const blocks = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p pre search section small summary table ul'
  ).split(' '),
);

export function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && blocks.has(node.tagName);
}
