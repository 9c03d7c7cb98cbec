import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { contentOf, findAll, isElement } from '../../markdown/html.ts';
import {
  type Article,
  bagOf,
  type Block,
  type Group,
  joinBags,
  lazyBag,
  type Line,
  type Part,
  type Token,
} from './blocks.ts';
import { codeTokensOf, isLeftOut, shellOf, tokensOf } from './tokens.ts';

const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary', 'caption', 'figcaption', 'address']);
const GROUPS = new Set(
  ['ul', 'ol', 'li', 'dl', 'dd', 'blockquote', 'figure', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].concat([
    'div',
    'section',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'nav',
    'details',
  ]),
);
const HEADING = /^h[1-6]$/;

const isBlock = ({ tagName }: Element): boolean =>
  LINES.has(tagName) || GROUPS.has(tagName) || tagName === 'pre' || tagName === 'hr';

const kindOfLine = ({ tagName }: Element): string => (HEADING.test(tagName) ? 'heading' : tagName);

const kindOfGroup = ({ tagName }: Element): string => {
  if (tagName === 'ul' || tagName === 'ol') return 'list';
  return tagName === 'th' ? 'td' : tagName;
};

function lineOf(tokens: readonly Token[], kind: string, shell?: Element): Line {
  // What stands between two words counts where it parts them, whatever it is made of.
  const signature = tokens.map(({ key, space }) => (space === '' ? key : ` ${key}`)).join('\u0000');
  const bag = lazyBag(() => bagOf(tokens.filter(({ isWord }) => isWord).map(({ node }) => toString(node))));
  return { type: 'line', kind, signature: `${kind}\u0003${signature}`, bag, shell, tokens };
}

function groupOf(element: Element, children: readonly Block[]): Group {
  const kind = kindOfGroup(element);
  const signature = `${kind}\u0004${children.map((child) => child.signature).join('\u0005')}\u0006`;
  const bag = lazyBag(() => joinBags(children.map((child) => child.bag())));
  return { type: 'group', kind, signature, bag, shell: shellOf(element), children };
}

function blockOf(element: Element): Block {
  const { tagName, children } = element;
  if (tagName === 'hr') return { type: 'solid', kind: 'hr', signature: 'hr', bag: () => bagOf([]), shell: element };
  if (tagName === 'pre') return lineOf(codeTokensOf(element), 'pre', shellOf(element));
  const holdsBlocks = findAll(children, isBlock).length > 0;
  if (GROUPS.has(tagName) || holdsBlocks) return groupOf(element, blocksOf(children));
  return lineOf(tokensOf(children), kindOfLine(element), shellOf(element));
}

/** Reads blocks; words between them are lines of their own. */
function blocksOf(children: readonly ElementContent[]): Block[] {
  const blocks: Block[] = [];
  let words: ElementContent[] = [];
  const endLine = (): void => {
    const tokens = tokensOf(words);
    if (tokens.length > 0) blocks.push(lineOf(tokens, 'p'));
    words = [];
  };
  for (const child of children) {
    if (!isElement(child) || !isBlock(child)) {
      words.push(child);
    } else if (!isLeftOut(child)) {
      endLine();
      blocks.push(blockOf(child));
    }
  }
  endLine();
  return blocks;
}

const isHeading = (block: Block): block is Line => block.kind === 'heading';

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: { heading?: Line; blocks: Block[] }[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (isHeading(block)) parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ heading, blocks: content }) => heading !== undefined || content.length > 0);
}

/** Reads the HTML of an article into blocks that can be compared with those of another. */
export function readArticle(root: Root): Article {
  const content = contentOf(root);
  const isNotes = (node: ElementContent): boolean => isElement(node) && 'dataFootnotes' in node.properties;
  const notes = content.filter(isElement).find(isNotes);
  return {
    parts: partsOf(blocksOf(content.filter((node) => node !== notes))),
    notes: notes && groupOf(notes, blocksOf(notes.children)),
  };
}
