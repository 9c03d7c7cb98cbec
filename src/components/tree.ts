import type { SSRResult } from 'astro';
import { jsx, type AstroVNode } from 'astro/jsx-runtime';
import { createComponent, render, renderJSX } from 'astro/runtime/server/index.js';
import type { Element, ElementContent, Properties } from 'hast';
import { find, html, svg, type Schema } from 'property-information';

type Node = AstroVNode | string;

/** The names and values of attributes, as HTML writes them. */
function attributesOf(properties: Properties, schema: Schema): Record<string, string | true> {
  const attributes: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const { attribute, commaSeparated, boolean, overloadedBoolean } = find(schema, name);
    const isFlag = value === true && (boolean || overloadedBoolean);
    const text = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : String(value);
    attributes[attribute] = isFlag ? true : text;
  }
  return attributes;
}

function nodeOf(node: ElementContent, schema: Schema): Node {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? elementOf(node, node.tagName === 'svg' ? svg : schema) : '';
}

function elementOf({ tagName, properties, children }: Element, schema: Schema): Node {
  const content = children.map((child) => nodeOf(child, schema));
  return jsx(tagName, { ...attributesOf(properties, schema), ...(content.length > 0 && { children: content }) });
}

/** Writes a tree of HTML elements into the page, every text and attribute escaped. */
export const Tree = createComponent((result: SSRResult, { nodes }: { nodes: readonly ElementContent[] }) => {
  return render`${renderJSX(
    result,
    nodes.map((node) => nodeOf(node, html)),
  )}`;
});
