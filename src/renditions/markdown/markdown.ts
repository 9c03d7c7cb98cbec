import type { Element, ElementContent, Root } from 'hast';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { attribute, hasClass, isElement } from '../../markdown/html.ts';
import { isSilent } from '../article/inlines.ts';
import { bold, definitionItems, inlineCell } from './hast.ts';

/** What a page has besides its text: ways around it and fields to fill in. */
const controls = new Set(['nav', 'form', 'button', 'dialog', 'select', 'textarea', 'output']);

const isCheckbox = ({ tagName, properties }: Element): boolean => tagName === 'input' && properties.type === 'checkbox';

/** Whether an element says nothing to readers of a text. */
function isLeftOut(node: Element): boolean {
  const isControl = controls.has(node.tagName) || hasClass(node, 'toc') || node.properties.hidden === true;
  return isControl || (!isCheckbox(node) && isSilent(node));
}

/**
 * Makes of the article's HTML what Markdown can say: links are absolute, cells hold one line, boxes are quotes.
 *
 * @param page the absolute address that links are relative to
 */
function prepare(children: readonly ElementContent[], page: string): ElementContent[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return child.type === 'text' ? [child] : [];
    return isLeftOut(child) ? [] : prepareElement(child, page);
  });
}

function prepareElement(source: Element, page: string): ElementContent[] {
  if ('dataFootnotes' in source.properties) return notesOf(source, page);
  const node = { ...source, children: prepare(source.children, page) };
  switch (node.tagName) {
    case 'a':
      return linkOf(node, page);
    case 'img':
      return imageOf(node, page);
    case 'sup':
      // The reference stands for itself; its raised digit is the reader's own.
      return node.children.some((child) => isElement(child) && child.tagName === 'note-reference')
        ? node.children
        : [node];
    case 'dl':
      return [definitionItems(node)];
    case 'td':
    case 'th':
      return [inlineCell(node)];
    case 'table':
      return tableOf(node);
    case 'figcaption':
      return [h('p', node.children)];
    case 'summary':
      return [h('p', [bold(node.children)])];
    case 'div':
      return [hasClass(node, 'callout') ? calloutOf(node) : node];
  }
  return [node];
}

const absolute = (address: string, page: string): string =>
  URL.canParse(address, page) ? new URL(address, page).href : address;

function linkOf(node: Element, page: string): ElementContent[] {
  const href = attribute(node, 'href');
  if ('dataFootnoteRef' in node.properties && href !== undefined) {
    return [h('note-reference', { identifier: noteName(href.slice(1)) })];
  }
  if (href === undefined || !node.children.some(speaks)) return node.children;
  return [{ ...node, properties: { href: absolute(href, page) } }];
}

const speaks = (node: ElementContent): boolean =>
  toString(node).trim() !== '' || (isElement(node) && (node.tagName === 'img' || node.children.some(speaks)));

function imageOf(node: Element, page: string): ElementContent[] {
  const src = attribute(node, 'src');
  if (src === undefined) return [];
  return [{ ...node, properties: { src: absolute(src, page), alt: attribute(node, 'alt') ?? '' } }];
}

/** The name of a footnote by the id that the parser gave it, with what tells it from those of other texts of its page. */
const noteName = (id: string): string => id.replace('user-content-fn-', '');

function notesOf(section: Element, page: string): ElementContent[] {
  const list = section.children.filter(isElement).find(({ tagName }) => tagName === 'ol');
  const items = (list?.children ?? []).filter(isElement);
  return items.map((item) =>
    h('note-text', { identifier: noteName(attribute(item, 'id') ?? '') }, prepare(item.children, page)),
  );
}

/** A caption that readers see stands before its table. */
function tableOf(table: Element): ElementContent[] {
  const caption = table.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  const rest = { ...table, children: table.children.filter((child) => child !== caption) };
  return caption ? [h('p', [bold(caption.children)]), rest] : [rest];
}

function calloutOf(box: Element): Element {
  const children = box.children.map((child) =>
    isElement(child) && hasClass(child, 'callout-title') ? h('p', [bold(child.children)]) : child,
  );
  return h('blockquote', children);
}

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

const html = (value: string): Html => ({ type: 'html', value });

/** A tag within a line: without the name of such an element, HTML would be taken for a block and part the line. */
const tag = (value: string): Html => ({ ...html(value), data: { hName: 'span' } });

const identifierOf = ({ properties }: Element): string => String(properties['identifier']);

/** What Markdown has no sign for stays as the tag that GFM lets through. */
const tagged =
  (name: string): Handle =>
  (state, node: Element) => [tag(`<${name}>`), ...(state.all(node) as PhrasingContent[]), tag(`</${name}>`)];

const kept = Object.fromEntries(['sup', 'sub', 'ins', 'u', 'mark', 'kbd'].map((name) => [name, tagged(name)]));

const lineBreak: Handle = (_state, _node, parent) =>
  parent?.type === 'element' && /^t[dh]$/.test(parent.tagName) ? html('<br>') : { type: 'break' };

const noteReference: Handle = (_state, node: Element) => ({
  type: 'footnoteReference',
  identifier: identifierOf(node),
  label: identifierOf(node),
});

const noteText: Handle = (state, node: Element): RootContent => ({
  type: 'footnoteDefinition',
  identifier: identifierOf(node),
  label: identifierOf(node),
  children: state.toFlow(state.all(node)),
});

const handlers: Options['handlers'] = {
  ...kept,
  br: lineBreak,
  // Words that a comparison struck out, which stay apart from those that their author did.
  deletion: tagged('del'),
  verbatim: (_state, { properties: { value, as } }: Element) => ({
    ...html(String(value)),
    data: { hName: String(as) },
  }),
  'note-reference': noteReference,
  'note-text': noteText,
};

const processor = unified()
  .use(rehypeRemark, { handlers })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' })
  .freeze();

/**
 * HTML as GitHub Flavored Markdown.
 *
 * @param page the absolute address that its links are relative to
 */
export function markdownOf(children: readonly ElementContent[], page: string): string {
  const root: Root = { type: 'root', children: prepare(children, page) };
  return processor.stringify(processor.runSync(root));
}
