import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, contentOf, findAll, hasClass, isElement, numberOf } from '../../markdown/html.ts';
import { inlinesOf, isSilent } from './inlines.ts';
import { type ArticleNode, languageOf, type ListItem, type ListNode, type Numbering, type Reading } from './read.ts';
import { tableOf } from './tables.ts';

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
function listOf(list: Element, reading: Reading): ListNode {
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
function definitionsOf(list: Element, reading: Reading): ArticleNode {
  const items: Extract<ArticleNode, { type: 'definitions' }>['items'] = [];
  for (const part of findAll(list.children, ({ tagName }) => tagName === 'dt' || tagName === 'dd')) {
    const last = items.at(-1);
    if (part.tagName === 'dd') last?.details.push(reading.blocksOf(part.children, reading));
    else if (last?.details.length === 0) last.terms.push(inlinesOf(part.children, reading));
    else items.push({ id: attribute(part, 'id'), terms: [inlinesOf(part.children, reading)], details: [] });
  }
  return { type: 'definitions', items };
}

const CONTAINERS = new Set(['div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'details']);
const BLOCKS = new Set(
  ['p', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote', 'hr', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].concat(
    ['address', 'summary', 'small', 'figcaption'],
    [...CONTAINERS],
  ),
);

const isBlock = (node: ElementContent): node is Element => isElement(node) && BLOCKS.has(node.tagName);

/**
 * Reads the HTML of an article into the tree that renditions are made from. Footnotes move to their first reference;
 * what only a screen shows is left out.
 */
export function articleTree(root: Root): ArticleNode[] {
  const children = contentOf(root);
  const list = findAll(children, ({ tagName, properties }) => tagName === 'section' && 'dataFootnotes' in properties);
  const items = findAll(list, ({ tagName }) => tagName === 'li');
  const notes = new Map(items.map((item) => [attribute(item, 'id') ?? '', item]));
  return blocksOf(children, { notes, read: new Set(), depth: 0, blocksOf });
}

function blocksOf(children: readonly ElementContent[], reading: Reading): ArticleNode[] {
  const blocks: ArticleNode[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    const inlines = inlinesOf(line, reading);
    if (inlines.length > 0) blocks.push({ type: 'paragraph', children: inlines });
    line = [];
  };
  for (const child of children) {
    if (!isBlock(child)) {
      line.push(child);
      continue;
    }
    endLine();
    blocks.push(...blockOf(child, reading));
  }
  endLine();
  return blocks;
}

function blockOf(element: Element, reading: Reading): ArticleNode[] {
  if (isSilent(element) || 'dataFootnotes' in element.properties) return [];
  const read = plainBlock(element, reading);
  const { language, direction } = languageOf(element);
  if (language === undefined && direction === undefined) return read;
  return [{ type: 'group', language, direction, children: read }];
}

function plainBlock(element: Element, reading: Reading): ArticleNode[] {
  const { tagName, children } = element;
  const id = attribute(element, 'id');
  const inner = (): ArticleNode[] => reading.blocksOf(children, reading);
  if (/^h[1-6]$/.test(tagName)) {
    return [{ type: 'heading', level: Math.max(2, Number(tagName[1])), id, children: inlinesOf(children, reading) }];
  }
  switch (tagName) {
    case 'p':
    case 'small':
    case 'address':
      return paragraph(element, reading);
    case 'summary':
      return [{ type: 'paragraph', id, children: [{ type: 'strong', children: inlinesOf(children, reading) }] }];
    case 'ul':
    case 'ol':
      return [listOf(element, reading)];
    case 'dl':
      return [definitionsOf(element, reading)];
    case 'table':
      return [tableOf(element, reading)];
    case 'blockquote':
      return [{ type: 'quote', children: inner() }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'pre':
      return [codeOf(element)];
    case 'figure':
      return [figureOf(element, reading)];
  }
  if (hasClass(element, 'callout')) return [calloutOf(element, reading)];
  return id === undefined ? inner() : [{ type: 'group', id, children: inner() }];
}

function paragraph(element: Element, reading: Reading): ArticleNode[] {
  // Cells of tables may hold blocks inside a <p> that a component wrote; HTML itself allows none.
  const children = inlinesOf(element.children, reading);
  const dim = element.tagName === 'small' || hasClass(element, 'dim') ? true : undefined;
  return children.length === 0 ? [] : [{ type: 'paragraph', id: attribute(element, 'id'), dim, children }];
}

function codeOf(element: Element): ArticleNode {
  const [code] = findAll(element.children, ({ tagName }) => tagName === 'code');
  const names = code?.properties.className;
  const language = Array.isArray(names) ? names.map(String).find((name) => name.startsWith('language-')) : undefined;
  const text = toString(element).replace(/\n$/, '');
  return { type: 'code', language: language?.slice('language-'.length), text };
}

function figureOf(element: Element, reading: Reading): ArticleNode {
  const caption = element.children.filter(isElement).find(({ tagName }) => tagName === 'figcaption');
  const rest = element.children.filter((child) => child !== caption);
  return {
    type: 'figure',
    id: attribute(element, 'id'),
    children: reading.blocksOf(rest, reading),
    caption: caption && inlinesOf(caption.children, reading),
  };
}

function calloutOf(element: Element, reading: Reading): ArticleNode {
  const title = element.children.filter(isElement).find((child) => hasClass(child, 'callout-title'));
  const rest = element.children.filter((child) => child !== title);
  const tone = (['note', 'alert'] as const).find((name) => hasClass(element, name)) ?? 'plain';
  return {
    type: 'callout',
    tone,
    title: title ? inlinesOf(title.children, reading) : [],
    children: reading.blocksOf(rest, reading),
  };
}
