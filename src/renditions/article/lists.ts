import type { Element } from 'hast';
import { attribute, findAll, isElement, numberOf } from './elements.ts';
import { inlinesOf } from './inlines.ts';
import type { ArticleNode, ListItem, ListNode, Numbering } from './nodes.ts';
import type { Reading } from './reading.ts';

/** How ordered lists inside each other count where they do not say: as the style sheet of the page does. */
const BY_DEPTH: readonly Numbering[] = ['1', 'a', 'i'];

function numberingOf(list: Element, depth: number): Numbering {
  const type = attribute(list, 'type');
  const stated = (['1', 'a', 'A', 'i', 'I'] as const).find((numbering) => numbering === type);
  return stated ?? BY_DEPTH[Math.min(depth, BY_DEPTH.length - 1)] ?? '1';
}

function itemOf(item: Element, reading: Reading): ListItem {
  const [box] = findAll(item.children, ({ tagName }) => tagName === 'input' || tagName === 'li');
  const isTask = box?.tagName === 'input' && box.properties.type === 'checkbox';
  return {
    id: attribute(item, 'id'),
    checked: isTask ? Boolean(box.properties.checked) : undefined,
    children: reading.blocksOf(item.children, reading),
  };
}

/** Reads `<ul>` and `<ol>`. */
export function listOf(list: Element, reading: Reading): ListNode {
  const ordered = list.tagName === 'ol';
  const inner = ordered ? { ...reading, depth: reading.depth + 1 } : reading;
  return {
    type: 'list',
    ordered,
    ...(ordered && { start: numberOf(list, 'start') ?? 1, numbering: numberingOf(list, reading.depth) }),
    items: list.children.filter(isElement).map((item) => itemOf(item, inner)),
  };
}

/** Reads `<dl>`, whose groups may stand in `<div>`. */
export function definitionsOf(list: Element, reading: Reading): ArticleNode {
  const items: Extract<ArticleNode, { type: 'definitions' }>['items'] = [];
  for (const part of findAll(list.children, ({ tagName }) => tagName === 'dt' || tagName === 'dd')) {
    const last = items.at(-1);
    if (part.tagName === 'dd') last?.details.push(reading.blocksOf(part.children, reading));
    else if (last?.details.length === 0) last.terms.push(inlinesOf(part.children, reading));
    else items.push({ id: attribute(part, 'id'), terms: [inlinesOf(part.children, reading)], details: [] });
  }
  return { type: 'definitions', items };
}
