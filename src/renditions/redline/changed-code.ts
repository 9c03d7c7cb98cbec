import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { findAll, hasClass, isElement, text } from '../../markdown/html.ts';

/** Markdown shows tags within code as they are typed, so code that changed in part has to be written another way. */
export function isChangedCode(node: Element): boolean {
  return (node.tagName === 'pre' || node.tagName === 'code') && findAll(node.children, isMark).length > 0;
}

const isMark = ({ tagName }: Element): boolean => tagName === 'ins' || tagName === 'del';

/** A mark of change, as the writer of Markdown knows it. */
const marked = ({ tagName }: Element, children: ElementContent[]): Element =>
  h(tagName === 'del' ? 'deletion' : 'ins', children);

/** Without the words that are only read out. */
function bare(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  return hasClass(node, 'sr') ? [] : [{ ...node, properties: {}, children: node.children.flatMap(bare) }];
}

/** A block of code as HTML. */
export function codeHtml(pre: Element): string {
  return toHtml(bare(pre), { characterReferences: { useNamedReferences: true } });
}

/** Code within a line: what stayed and what changed, each as code of its own, with the spaces between them outside. */
export function codePieces(code: Element): ElementContent[] {
  const piece = (node: ElementContent): ElementContent[] => {
    if (isElement(node))
      return isMark(node) ? [marked(node, node.children.flatMap(piece))] : node.children.flatMap(piece);
    return toString(node)
      .split(/(^\s+|(?<!\s)\s+$)/)
      .filter((part) => part !== '')
      .map((part) => (part.trim() === '' ? text(part) : h('code', part)));
  };
  return code.children.flatMap(bare).flatMap(piece);
}

/** A block of code in a cell, which holds one line of Markdown: its lines are kept apart by `<br>`. */
export function codeLines(pre: Element): ElementContent[] {
  const linesOf = (node: ElementContent): ElementContent[] => {
    if (isElement(node)) {
      const lines = node.children.flatMap(linesOf);
      return isMark(node) ? lines.map((line) => marked(node, [line])) : lines;
    }
    const lines = toString(node).split('\n');
    return lines.filter((line) => line.trim() !== '').map((line) => h('code', line));
  };
  return bare(pre)
    .flatMap(linesOf)
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
}
