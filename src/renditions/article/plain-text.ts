import type { ArticleNode, HeadingNode, Inline } from './read.ts';

/**
 * Nodes without what may occur only once in a document: notes and ids are left out, links keep their words. For text that
 * is shown again, as headings are in contents and the heads of tables on each page.
 */
export function bare<Node>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => bareParts(node) as Node[]);
}

function bareParts(node: unknown): unknown[] {
  if (Array.isArray(node)) return [bare(node)];
  if (typeof node !== 'object' || node === null) return [node];
  const type = 'type' in node ? node.type : undefined;
  if (type === 'note') return [];
  if (type === 'link' && 'children' in node && Array.isArray(node.children)) return bare(node.children);
  const fields = Object.entries(node).filter(([name]) => name !== 'id');
  return [
    Object.fromEntries(fields.map(([name, value]) => [name, Array.isArray(value) ? bare(value) : (value as unknown)])),
  ];
}

/** The words of a line; a footnote is read where its reference stands. */
function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  switch (inline.type) {
    case 'code':
      return inline.text;
    case 'image':
      return inline.alt;
    case 'break':
      return '\n';
    case 'note':
      return inline.children === undefined ? '' : ` (${plainText(inline.children).replace(/\n+/g, ' ')})`;
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'inserted':
    case 'marked':
    case 'superscript':
    case 'subscript':
    case 'status':
    case 'link':
    case 'span':
      return inlineText(inline.children);
  }
}

/** An article as plain text: its blocks one after another, an empty line between them. */
export function plainText(nodes: readonly ArticleNode[]): string {
  return nodes
    .flatMap(blocksOf)
    .filter((block) => block !== '')
    .join('\n\n');
}

function blocksOf(node: ArticleNode): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(node.children)];
    case 'list':
      return [node.items.map(({ children }) => plainText(children).replace(/\n\n/g, '\n')).join('\n')];
    case 'definitions':
      return node.items.map(({ terms, details }) => [...terms.map(inlineText), ...details.map(plainText)].join('\n'));
    case 'code':
      return [node.text];
    case 'table':
      return [
        inlineText(node.caption ?? []),
        [...node.head, ...node.body].map(({ cells }) => cells.map(cellText).join('\t')).join('\n'),
      ];
    case 'figure':
      return [plainText(node.children), inlineText(node.caption ?? [])];
    case 'callout':
      return [inlineText(node.title), plainText(node.children)];
    case 'quote':
    case 'group':
      return [plainText(node.children)];
    case 'rule':
      return [];
  }
}

const cellText = ({ children }: { children: ArticleNode[] }): string => plainText(children).replace(/\s+/g, ' ');

/** A heading as it is named elsewhere: its words without footnotes, in one line. */
export function headingText({ children }: HeadingNode): string {
  return inlineText(bare(children)).replace(/\s+/g, ' ').trim();
}

/** Every heading of an article, in the order of the text. */
export function headingsOf(nodes: readonly ArticleNode[]): HeadingNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node];
    if (node.type === 'list') return node.items.flatMap(({ children }) => headingsOf(children));
    if (node.type === 'definitions') return node.items.flatMap(({ details }) => details.flatMap(headingsOf));
    return node.type === 'group' || node.type === 'callout' || node.type === 'quote' ? headingsOf(node.children) : [];
  });
}

const LINK = /<a\b([^>]*)(?:>([^]*?)(?:<\/a>|$)|$)/g;

/**
 * Takes links out of HTML and leaves their words.
 *
 * @param paths where they lead, as `href` has it, without a query or an anchor
 */
export function withoutLinksTo(html: string, paths: ReadonlySet<string>): string {
  return html.replaceAll(LINK, (link, attributes: string, words: string) => {
    const path = /\shref="([^"?#]*)/.exec(attributes)?.[1];
    return path !== undefined && paths.has(path) && link.endsWith('</a>') ? words : link;
  });
}
