import type { Element, ElementContent, RootContent } from 'hast';
import { written } from '../address.ts';

/** Elements whose words stay when their tags go. */
const FRAMES =
  'a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main mark nav ol p picture pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr';
/** Elements that are no text. */
const DROPPED =
  'script style link meta iframe object embed video audio canvas form input button select textarea svg noscript template';

/** Every element that HTML knows; anything else in pointed brackets was meant as text, or belongs to a program. */
export const knownElements: ReadonlySet<string> = new Set(`${FRAMES} ${DROPPED}`.split(' '));
export const droppedElements: ReadonlySet<string> = new Set(DROPPED.split(' '));

/** Elements that stand on lines of their own. */
export const flowElements: ReadonlySet<string> = new Set(
  'html head body p div section article aside header footer main nav figure figcaption details summary center address blockquote ul ol li dl dt dd table pre hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** Elements that part the words of a table cell, those of a table in it included. */
export const cellBlocks: ReadonlySet<string> = new Set([
  ...flowElements,
  ...'caption thead tbody tfoot tr th td'.split(' '),
]);

/** Elements that Markdown in a trust center may hold as they are. */
export const keptElements: ReadonlySet<string> = new Set(['br', 'sub', 'sup', 'kbd', 'abbr']);

/** The marks of Markdown that say what an element says. */
export const inlineMarks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  cite: '*',
  dfn: '*',
  var: '*',
  code: '`',
  samp: '`',
  tt: '`',
  s: '~~',
  strike: '~~',
  del: '~~',
};

/** Signs that Markdown would read as its own. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replaceAll(/^([^\S\n\r\u2028\u2029]*)([#+-]|\d+[.)])(?=\s)/gm, (_, blanks: string, mark: string) =>
      mark.length === 1 ? `${blanks}\\${mark}` : `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

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

const TAG = /<(\/?)([a-z][\w-]*)\b[^>]*(?:>|$)/gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|wbr)$/i;

/**
 * Where HTML ends in a block that begins with it: at the end of a line where all is closed that was opened, and where no
 * tag follows. CommonMark takes all up to the next blank line for HTML; kramdown does not, nor do most authors mean it
 * (`<a name="scope"></a>` right above a heading).
 */
export function lengthOfHtml(html: string): number {
  if (/^\s*<[!?]/.test(html)) return html.length;
  const tags = [...html.matchAll(TAG)];
  let depth = 0;
  let next = 0;
  for (const { index } of html.matchAll(/\n(?=[^\S\n]*[^\s<])/g)) {
    for (; tags[next] !== undefined && (tags[next]?.index ?? 0) < index; next += 1) {
      const [tag = '', slash = '', name = ''] = tags[next] ?? [];
      if (VOID.test(name) || tag.endsWith('/>')) continue;
      depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    }
    const last = tags[next - 1];
    const isInTag = last !== undefined && last.index + last[0].length > index;
    if (depth === 0 && last !== undefined && !isInTag) return index;
  }
  return html.length;
}
