import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, hasClass, isElement, numberOf } from '../../markdown/html.ts';
import { type Inline, languageOf, type Reading } from './read.ts';

const MARKS = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  del: 'deleted',
  s: 'deleted',
  ins: 'inserted',
  u: 'inserted',
  mark: 'marked',
  sup: 'superscript',
  sub: 'subscript',
} as const;

const CODE = new Set(['code', 'kbd', 'samp']);

/** What says nothing to readers of a text: marks beside words, controls, links of a heading to itself. */
export function isSilent(element: Element): boolean {
  return (
    ['script', 'style', 'svg', 'template', 'input'].includes(element.tagName) ||
    hasClass(element, 'anchor') ||
    hasClass(element, 'sr') ||
    hasClass(element, 'sr-only') ||
    element.properties.ariaHidden === 'true' ||
    'dataFootnoteBackref' in element.properties
  );
}

/** Reads inline content, the spaces of its source made one. */
export function inlinesOf(children: readonly ElementContent[], reading: Reading): Inline[] {
  return trimInlines(children.flatMap((child) => inlineOf(child, reading)));
}

/** The same with the spaces at its ends, for what stands within a line. */
function innerInlines(element: Element, reading: Reading): Inline[] {
  return element.children.flatMap((child) => inlineOf(child, reading));
}

function inlineOf(node: ElementContent, reading: Reading): Inline[] {
  if (node.type === 'text') return [node.value.replace(/[ \t\r\n\f]+/g, ' ')];
  if (!isElement(node) || isSilent(node)) return [];
  const { tagName } = node;
  if (tagName === 'br') return [{ type: 'break' }];
  if (tagName === 'img') return imageOf(node);
  if (CODE.has(tagName)) return [{ type: 'code', text: toString(node).replace(/\s+/g, ' ').trim() }];
  if (tagName === 'a') return linkOf(node, reading);
  const children = innerInlines(node, reading);
  const inner = withLanguage(node, children);
  if (tagName === 'q') return ['“', ...inner, '”'];
  if (hasClass(node, 'status')) return [{ type: 'status', children: trimInlines(inner) }];
  const mark = tagName in MARKS ? MARKS[tagName as keyof typeof MARKS] : undefined;
  if (mark === 'superscript' && children.some((child) => typeof child === 'object' && child.type === 'note')) {
    return children.filter((child) => typeof child === 'object');
  }
  return mark === undefined || inner.length === 0 ? inner : [{ type: mark, children: inner }];
}

function withLanguage(element: Element, children: Inline[]): Inline[] {
  const { language, direction } = languageOf(element);
  if (language === undefined && direction === undefined) return children;
  return [{ type: 'span', language, direction, children }];
}

function imageOf(element: Element): Inline[] {
  const src = attribute(element, 'src');
  if (src === undefined) return [];
  const alt = attribute(element, 'alt') ?? '';
  return [{ type: 'image', src, alt, width: numberOf(element, 'width') }];
}

function linkOf(element: Element, reading: Reading): Inline[] {
  const href = attribute(element, 'href');
  const children = innerInlines(element, reading);
  if ('dataFootnoteRef' in element.properties && href !== undefined) return noteOf(href.slice(1), reading);
  if (href === undefined || children.length === 0) return withLanguage(element, children);
  return [{ type: 'link', href, children: withLanguage(element, children) }];
}

function noteOf(id: string, reading: Reading): Inline[] {
  const text = reading.notes.get(id);
  if (text === undefined || reading.read.has(id)) return [{ type: 'note', id }];
  reading.read.add(id);
  return [{ type: 'note', id, children: reading.blocksOf(text.children, reading) }];
}

/** Makes neighbouring texts one, and takes away spaces at the ends and beside line breaks. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') joined[joined.length - 1] = last + inline;
    else joined.push(inline);
  }
  const isEdge = (inline: Inline | undefined): boolean =>
    inline === undefined || (typeof inline === 'object' && inline.type === 'break');
  return joined
    .map((inline, index) => {
      if (typeof inline !== 'string') return inline;
      const start = isEdge(joined[index - 1]) ? inline.replace(/^ +/, '') : inline;
      const text = isEdge(joined[index + 1]) ? start.replace(/(?<! ) +$/, '') : start;
      return text.replace(/ {2,}/g, ' ');
    })
    .filter((inline) => inline !== '');
}
