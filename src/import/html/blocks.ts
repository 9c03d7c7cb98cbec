import type { Element, ElementContent, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { attribute, droppedElements, flowElements, type HtmlText, inlineText, isBlank, plainText } from './inline.ts';
import { markdownTable } from './table.ts';

/** HTML as Markdown, with what its tags said that Markdown does not. */
export interface ConvertedHtml {
  readonly text: string;
  /** Anchors (`id`, `name`) that no heading carries on. */
  readonly anchors: readonly string[];
  readonly tables: readonly { readonly hasHeader: boolean; readonly hasSpans: boolean }[];
  /** Elements that are no text, such as scripts. */
  readonly dropped: readonly string[];
}

interface Context extends HtmlText {
  readonly anchors: string[];
  readonly tables: { hasHeader: boolean; hasSpans: boolean }[];
  readonly dropped: string[];
}

const indented = (text: string, first: string): string =>
  first + text.replaceAll('\n', `\n${' '.repeat(first.length)}`).replaceAll(/^[ \t]+$/gm, '');

function list(element: Element, context: Context): string {
  const items = element.children.filter((child): child is Element => child.type === 'element');
  const start = Number(element.properties['start'] ?? 1);
  return items
    .map((item, index) => {
      const words = blocks(item.children, context).join('\n');
      return indented(words, element.tagName === 'ol' ? `${start + index}. ` : '- ');
    })
    .join('\n');
}

function block(element: Element, context: Context): string {
  const { tagName, children } = element;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  const id = attribute(element, 'id');
  if (heading !== undefined) {
    const words = inlineText(children, context).trim();
    return `${'#'.repeat(Number(heading))} ${words}${id === '' ? '' : ` { #${id} }`}`;
  }
  if (tagName === 'hr') return '***';
  if (tagName === 'pre') return `\`\`\`\n${plainText(element).replace(/\n$/, '')}\n\`\`\``;
  if (tagName === 'ul' || tagName === 'ol') return list(element, context);
  if (tagName === 'summary' || tagName === 'dt') {
    const words = inlineText(children, context).trim();
    return words === '' ? '' : `**${words}**`;
  }
  if (tagName === 'table') {
    const table = markdownTable(element, context);
    context.tables.push(table);
    return table.text;
  }
  const inner = blocks(children, context).join('\n\n');
  return tagName === 'blockquote' ? indented(inner, '> ').replaceAll(/^ {2}/gm, '> ').replaceAll(/^$/gm, '>') : inner;
}

/** Elements below each other, as blocks of Markdown; words between them are paragraphs. */
function blocks(nodes: readonly RootContent[], context: Context): string[] {
  const found: string[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    // A break beside the end of a block breaks nothing.
    const words = inlineText(run, context).replaceAll(/^(?:\s|<br>)+|(?<!\s|<br>)(?:\s|<br>)+$/g, '');
    if (words !== '') found.push(words.replaceAll('<br>', '\\\n').replaceAll(/\n[ \t]+/g, '\n'));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !flowElements.has(node.tagName)) {
      if (!(isBlank(node) && run.length === 0)) run.push(node);
      continue;
    }
    flush();
    const text = block(node, context);
    if (text !== '') found.push(text);
  }
  flush();
  return found;
}

const isBox = (node: Element): boolean => node.tagName === 'input' && attribute(node, 'type') === 'checkbox';

/** Takes out what is no text, and keeps the anchors of everything but headings. */
function prepared(nodes: readonly RootContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (droppedElements.has(node.tagName) && !isBox(node)) {
      context.dropped.push(node.tagName);
      return [];
    }
    const anchor = attribute(node, 'id') || (node.tagName === 'a' ? attribute(node, 'name') : '');
    if (anchor !== '' && !/^h[1-6]$/.test(node.tagName)) context.anchors.push(anchor);
    return [{ ...node, children: prepared(node.children, context) }];
  });
}

/**
 * HTML as Markdown. The words stay, in their order; tags that Markdown has no word for go.
 *
 * @param isMarkdown the words between the tags are Markdown already
 */
export function htmlToMarkdown(html: string, isMarkdown = false): ConvertedHtml {
  const context: Context = { isMarkdown, anchors: [], tables: [], dropped: [] };
  const tree = htmlToHast(html);
  const nodes = tree.type === 'root' ? prepared(tree.children, context) : [];
  return { ...context, text: blocks(nodes, context).join('\n\n') };
}
