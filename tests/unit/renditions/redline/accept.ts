import type { Element, ElementContent } from 'hast';
import { isElement } from '../../../../src/markdown/html.ts';

type Side = 'old' | 'new';

/** What a side does not have, as the redline says it in the page. */
const absent: Record<Side, { tag: string; changes: readonly string[] }> = {
  old: { tag: 'ins', changes: ['label', 'filler', 'inserted', 'moved'] },
  new: { tag: 'del', changes: ['label', 'filler', 'deleted', 'stub'] },
};

const changeOf = ({ properties }: Element): string => String(properties.dataRedline ?? '');

function findById(nodes: readonly ElementContent[], id: string): Element | undefined {
  for (const node of nodes.filter(isElement)) {
    const found = node.properties.id === id ? node : findById(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The anchor that the place of something moved leads to. */
function targetOf(node: ElementContent): string | undefined {
  if (!isElement(node)) return undefined;
  if (node.tagName === 'a') return String(node.properties.href).slice(1);
  return node.children.map(targetOf).find((target) => target !== undefined);
}

/**
 * One of the two texts out of a redline: the new one with all changes accepted, the old one with all rejected.
 *
 * @param content the redline as readers get it
 */
export function textFrom(content: readonly ElementContent[], side: Side): ElementContent[] {
  const { tag, changes } = absent[side];
  const settle = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node) => {
      if (!isElement(node)) return [node];
      const change = changeOf(node);
      if (side === 'old' && change === 'stub') return moved(node);
      if (node.tagName === tag || changes.includes(change)) return [];
      return unwrapped(node);
    });
  const unwrapped = (node: Element): ElementContent[] => {
    const children = settle(node.children);
    const isOurs = ['ins', 'del'].includes(node.tagName) || isWrapper(node);
    return isOurs ? children : [{ ...node, children }];
  };
  const moved = (stub: Element): ElementContent[] => {
    const place = findById(content, targetOf(stub) ?? '');
    if (!place) throw new Error('The place of something moved leads nowhere');
    // A part that moved is found by its heading, a passage by itself.
    const whole = /^h[1-6]$/.test(place.tagName) ? parentOf(content, place) : place;
    return unwrapped(whole);
  };
  return settle(content);
}

/** What the redline puts around parts and passages that moved. */
const isWrapper = ({ tagName, properties }: Element): boolean =>
  tagName === 'div' && (properties.dataRedline !== undefined || String(properties.className).includes('redline-part'));

function parentOf(nodes: readonly ElementContent[], child: Element): Element {
  const search = (node: Element): Element | undefined =>
    node.children.includes(child)
      ? node
      : node.children
          .filter(isElement)
          .map(search)
          .find((found) => found !== undefined);
  const parent = nodes
    .filter(isElement)
    .map(search)
    .find((found) => found !== undefined);
  if (!parent) throw new Error('A part that moved stands in nothing');
  return parent;
}

const SAME_KIND: Record<string, string> = { ul: 'list', ol: 'list', th: 'td', del: 's', ins: 'u' };
const LINES = /^(p|h[1-6]|li|dt|dd|tr|t[dh]|ul|ol|dl|table|thead|tbody|blockquote|pre|hr|figure|caption)$/;

/** A text in lines: blocks by their kinds, words with links and pictures; what only looks different is left out. */
export function outline(nodes: readonly ElementContent[]): string[] {
  return lines(nodes)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const isLeftOut = ({ properties }: Element): boolean =>
  String(properties.className).includes('anchor') || 'dataFootnoteBackref' in properties;

function lines(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (!isElement(node) || isLeftOut(node)) return '';
      const { tagName, properties, children } = node;
      const inner = lines(children);
      if ('dataFootnoteRef' in properties) return '[note]';
      if (tagName === 'img') return `![${String(properties.alt)}](${String(properties.src)})`;
      if (tagName === 'a' && typeof properties.href === 'string' && !properties.href.startsWith('#'))
        return linked(inner, properties.href);
      if (!LINES.test(tagName)) return inner;
      if (['p', 'div', 'section'].includes(tagName)) return `\n${inner}\n`;
      const kind = /^h[1-6]$/.test(tagName) ? 'h' : (SAME_KIND[tagName] ?? tagName);
      return `\n<${kind}>\n${inner}\n</${kind}>\n`;
    })
    .join('');
}

/** Each word with where it leads, since a link whose words change in part is drawn as several. */
const linked = (words: string, href: string): string => words.replace(/[^\s]+/g, (word) => `${word}(${href})`);
