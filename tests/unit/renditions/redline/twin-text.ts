import type { ElementContent } from 'hast';
import { markdownToHtml } from 'satteri';
import { contentOf, isElement, readHtml } from '../../../../src/markdown/html.ts';
import { plainText } from '../../../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../../../src/renditions/article/blocks.ts';
import { markdownOf } from '../../../../src/renditions/markdown/markdown.ts';
import { markdownMarks } from '../../../../src/renditions/redline/markdown-marks.ts';
import { redline, type Redline } from '../../../../src/renditions/redline/redline.ts';

const WORD = /[\p{L}\p{M}\p{N}\p{S}]+/gu;

export const wordsOf = (children: readonly ElementContent[]): string[] =>
  plainText(articleTree({ type: 'root', children: [...children] })).match(WORD) ?? [];

export const page = 'https://trust.example.com/policies/x/changes/1.0-to-2.0/';

/** A redline of two articles in HTML. */
export function redlineIn(from: string, to: string): Redline & { markdown: string } {
  const compared = redline(readHtml(from), readHtml(to));
  return { ...compared, markdown: markdownOf(markdownMarks(compared.content), page) };
}

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
