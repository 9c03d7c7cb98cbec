import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { htmlToHast } from 'satteri';

/** Whether a node is an element, no text or comment. */
export const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

export const text = (value: string): Text => ({ type: 'text', value });

/** What stands at the top of a tree, without a doctype. */
export function contentOf({ children }: Root): ElementContent[] {
  return children.filter((child) => child.type === 'element' || child.type === 'text');
}

/** The text of an attribute; `undefined` where it is not there or empty. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The number of an attribute, however it is written. */
export function numberOf({ properties }: Element, name: string): number | undefined {
  const value = Number(properties[name] ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** Whether an element is of a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** Elements below a node that pass, in the order of the text, none inside another that passes. */
export function findAll(nodes: readonly ElementContent[], passes: (element: Element) => boolean): Element[] {
  return nodes.filter(isElement).flatMap((node) => (passes(node) ? [node] : findAll(node.children, passes)));
}

/** Reads HTML into a tree, without the `<html>` and `<body>` that the parser puts around it. */
export function readHtml(html: string): Root {
  const root = htmlToHast(html);
  return { type: 'root', children: root.type === 'root' ? bodyOf(root) : [] };
}

function bodyOf(root: Root): ElementContent[] {
  const content = contentOf(root);
  const parts = content.filter(isElement).flatMap(({ children }) => children);
  return parts.filter(isElement).find(({ tagName }) => tagName === 'body')?.children ?? content;
}
