import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { attribute, findAll, isElement, text } from '../../markdown/html.ts';

/** Bold text, without the spaces at its ends: Markdown would write them as character references. */
export function bold(children: readonly ElementContent[]): Element {
  const trimmed = children.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return text(index === children.length - 1 ? start.trimEnd() : start);
  });
  return h('strong', trimmed);
}

/** Elements that stand on lines of their own. */
const blocks = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p pre search section small summary table ul'
  ).split(' '),
);

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && blocks.has(node.tagName);
}

/** A cell of a GFM table holds one line of inline content; what stood in blocks is kept apart by `<br>`. */
export function inlineCell(cell: Element): Element {
  const lines = linesOf(cell.children).filter((line) => line.some((node) => toString(node).trim() !== ''));
  const children = lines.flatMap((line, index) => (index === 0 ? line : [h('br'), ...line]));
  return { ...cell, properties: { ...cell.properties, align: attribute(cell, 'dataAlign') }, children };
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (!isBlock(child)) lines.at(-1)?.push(child);
    else lines.push(...linesOfBlock(child), []);
  }
  return lines;
}

function linesOfBlock(block: Element): ElementContent[][] {
  if (block.tagName === 'pre') return [[h('code', toString(block))]];
  const lines = linesOf(block.children);
  return block.tagName === 'li' ? bulleted(lines) : lines;
}

/** Puts a bullet before the first line that says something. */
function bulleted(lines: ElementContent[][]): ElementContent[][] {
  const first = lines.findIndex((line) => line.some((node) => toString(node).trim() !== ''));
  return lines.map((line, index) => (index === first ? [text('• '), ...line] : line));
}

/** Markdown has no definition lists: each term becomes an item, in bold, with what is said of it. */
export function definitionItems(list: Element): Element {
  const parts = findAll(list.children, ({ tagName }) => tagName === 'dt' || tagName === 'dd');
  const items: { terms: ElementContent[][]; details: ElementContent[][] }[] = [];
  for (const { tagName, children } of parts) {
    const last = items.at(-1);
    if (tagName === 'dd') last?.details.push(children);
    else if (last?.details.length === 0) last.terms.push(children);
    else items.push({ terms: [children], details: [] });
  }
  return h(
    'ul',
    items.map(({ terms, details }) => h('li', itemContent(terms, details))),
  );
}

function itemContent(terms: ElementContent[][], details: ElementContent[][]): ElementContent[] {
  const names = terms.flatMap((term, index) => [...(index === 0 ? [] : [text(', ')]), bold(term)]);
  const isLine = details.every((detail) => !detail.some(isBlock));
  if (!isLine) return [h('p', names), ...details.flatMap(paragraphs)];
  const lines = details.flatMap((detail, index) => [text(index === 0 ? ': ' : '; '), ...detail]);
  return [...names, ...lines];
}

/** What stands between blocks becomes a paragraph. */
function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.some((node) => isElement(node) || (node.type === 'text' && node.value.trim() !== ''))) {
      out.push(h('p', line));
    }
    line = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      endLine();
      out.push(child);
    } else line.push(child);
  }
  endLine();
  return out;
}
