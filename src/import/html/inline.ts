import type { Element, ElementContent, RootContent } from 'hast';
import { written } from '../address.ts';
import { escapeMarkdown, inlineMarks, keptElements } from './elements.ts';

/** How words are carried over: those that were Markdown already are not escaped. */
export interface HtmlText {
  readonly isMarkdown: boolean;
}

export const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}

const childrenOf = (element: Element, text: HtmlText): string => inlineText(element.children, text);

/** Marks close only beside words, so the blanks inside them go outside. */
function marked(mark: string, words: string): string {
  const inner = words.trim();
  return inner === '' ? words : words.replace(inner, () => `${mark}${inner}${mark}`);
}

function inlineElement(element: Element, text: HtmlText): string {
  const { tagName } = element;
  const mark = inlineMarks[tagName];
  if (mark === '`') return marked(mark, plainText(element));
  if (mark !== undefined) return marked(mark, childrenOf(element, text));
  if (tagName === 'br') return '<br>';
  if (tagName === 'input') return element.properties['checked'] === true ? '[x]' : '[ ]';
  if (tagName === 'time' && plainText(element).trim() === '') return attribute(element, 'dateTime');
  if (tagName === 'img') return `![${attribute(element, 'alt')}](${written(attribute(element, 'src'))})`;
  const words = childrenOf(element, text);
  const href = attribute(element, 'href');
  if (tagName === 'a' && href !== '') return `[${words.trim()}](${written(href)})`;
  if (!keptElements.has(tagName)) return words;
  const title = attribute(element, 'title');
  if (tagName === 'abbr') return title === '' ? words : `<abbr title="${title}">${words}</abbr>`;
  return `<${tagName}>${words}</${tagName}>`;
}

/** The words in an element, without any mark. */
export function plainText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}

/** Words and elements within a line, as Markdown. */
export function inlineText(nodes: readonly (ElementContent | RootContent)[], text: HtmlText): string {
  return nodes
    .map((node) => {
      if (node.type === 'element') return inlineElement(node, text);
      if (node.type !== 'text') return '';
      const words = node.value.replaceAll(/\s+/g, ' ');
      return text.isMarkdown ? words : escapeMarkdown(words);
    })
    .join('');
}
