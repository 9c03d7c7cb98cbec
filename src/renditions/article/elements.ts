import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Direction } from './nodes.ts';

/** Whether a node is an element, no text or comment. */
export const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

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

/** All characters below a node, spaces as they stand in the source. */
export function characters(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(characters).join('') : '';
}

/** The language and direction that an element changes to. */
export function languageOf(element: Element): { language?: string; direction?: Direction } {
  const direction = attribute(element, 'dir');
  return {
    language: attribute(element, 'lang'),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : undefined,
  };
}
