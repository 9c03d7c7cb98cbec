import type { Element, ElementContent } from 'hast';
import { findAll, isElement } from '../article/elements.ts';
import { bold, element, isBlock, text } from './hast.ts';

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
  return element(
    'ul',
    items.map(({ terms, details }) => element('li', itemContent(terms, details))),
  );
}

function itemContent(terms: ElementContent[][], details: ElementContent[][]): ElementContent[] {
  const names = terms.flatMap((term, index) => [...(index === 0 ? [] : [text(', ')]), bold(term)]);
  const isLine = details.every((detail) => !detail.some(isBlock));
  if (!isLine) return [element('p', names), ...details.flatMap(paragraphs)];
  const lines = details.flatMap((detail, index) => [text(index === 0 ? ': ' : '; '), ...detail]);
  return [...names, ...lines];
}

/** What stands between blocks becomes a paragraph. */
function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.some((node) => isElement(node) || (node.type === 'text' && node.value.trim() !== ''))) {
      out.push(element('p', line));
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
