import type { ElementContent } from 'hast';
import { markdownToHtml } from 'satteri';
import { contentOf, isElement } from '../../../../src/renditions/article/elements.ts';
import { readHtml } from '../../../../src/renditions/article/html.ts';
import { plainText } from '../../../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../../../src/renditions/article/tree.ts';

const WORD = /[\p{L}\p{M}\p{N}\p{S}]+/gu;

export const wordsOf = (children: readonly ElementContent[]): string[] =>
  plainText(articleTree({ type: 'root', children: [...children] })).match(WORD) ?? [];

/** Markdown as its readers get it. */
export const rendered = (markdown: string): ElementContent[] => contentOf(readHtml(markdownToHtml(markdown).html));

const TAKEN_AWAY = { old: ['ins', 'mark'], new: ['del', 'mark'] };

/** One of the two texts out of the Markdown of a redline, by its tags alone. */
export function sideOf(nodes: readonly ElementContent[], side: 'old' | 'new'): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    if (TAKEN_AWAY[side].includes(node.tagName)) return [];
    const children = sideOf(node.children, side);
    return ['ins', 'del'].includes(node.tagName) ? children : [{ ...node, children }];
  });
}
