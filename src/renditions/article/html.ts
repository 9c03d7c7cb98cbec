import type { ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { contentOf, isElement } from './elements.ts';

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
