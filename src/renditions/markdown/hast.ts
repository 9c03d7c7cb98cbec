import type { Element, ElementContent, Properties } from 'hast';

/** An element of the tree. */
export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Bold text, without the spaces at its ends: Markdown would write them as character references. */
export function bold(children: readonly ElementContent[]): Element {
  const trimmed = children.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return text(index === children.length - 1 ? start.trimEnd() : start);
  });
  return element('strong', trimmed);
}

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
