import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, findAll, hasClass, isElement } from '../../markdown/html.ts';
import type { Token } from './blocks.ts';

/** One word, number or mark of a text, or the white space between two. */
export type Piece = { type: 'space'; text: string } | { type: 'word' | 'mark'; text: string };

/** Letters and digits, held together by what stands within a word or a number: "multi-factor", "5,000", "10%". */
const PIECES =
  /\s+|\p{Sc}?[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+(?:['’.,@_‐‑-][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+)*[%‰°]?|\P{M}\p{M}*/gu;

const SPACE = /^\s/;
const WORD = /[\p{L}\p{N}]/u;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Takes a text apart, losing nothing. Where a script puts no space between words, they are told by a dictionary
 * (Unicode Standard Annex 29).
 */
function piecesOf(text: string): Piece[] {
  const isSpaced = !UNSPACED.test(text);
  return (text.match(PIECES) ?? []).flatMap((match): Piece | Piece[] => {
    if (SPACE.test(match)) return { type: 'space', text: match };
    if (!WORD.test(match)) return { type: 'mark', text: match };
    if (isSpaced) return { type: 'word', text: match };
    return [...segmenter.segment(match)].map(({ segment }) => ({ type: 'word', text: segment }));
  });
}

/** Elements within a line that are compared as a whole. */
const ATOMS = new Set(['br', 'img', 'svg', 'input', 'math']);

/** The author's own marks of change are drawn another way, so that nobody takes them for ours. */
const RENAMED: Readonly<Record<string, string>> = { del: 's', ins: 'u' };

/** What stands in the article for the page that it was on, and not for its readers. */
export function isLeftOut(element: Element): boolean {
  return (
    ['script', 'style', 'template'].includes(element.tagName) ||
    hasClass(element, 'anchor') ||
    'dataFootnoteBackref' in element.properties
  );
}

/** The key of a reference to a footnote. */
const NOTE = '\u0002note';

const isNoteRef = (element: Element): boolean => 'dataFootnoteRef' in element.properties;

/** An element without its content. */
export function shellOf(element: Element): Element {
  const tagName = RENAMED[element.tagName] ?? element.tagName;
  return { type: 'element', tagName, properties: element.properties, children: [] };
}

/** What an element adds to the meaning of its words; emphasis adds none that a comparison has to show. */
function meaningOf(element: Element): string {
  const { tagName } = element;
  if (tagName === 'a') {
    const href = attribute(element, 'href') ?? '';
    // Anchors follow the words and numbers of headings, which are compared by themselves.
    return href.startsWith('#') ? '\u0001#' : `\u0001${href}`;
  }
  return ['s', 'u', 'sub', 'sup'].includes(tagName) ? `\u0001${tagName}` : '';
}

function atomKey(element: Element): string {
  const { tagName } = element;
  // Numbers of footnotes follow their order; their texts are compared where they stand.
  if (tagName === 'sup' || isNoteRef(element)) return NOTE;
  if (tagName === 'img') return `\u0002img ${attribute(element, 'src') ?? ''} ${attribute(element, 'alt') ?? ''}`;
  if (tagName === 'input') return `\u0002input ${String(Boolean(element.properties.checked))}`;
  return `\u0002${tagName} ${toString(element).trim()}`;
}

function isAtom(element: Element): boolean {
  return (
    ATOMS.has(element.tagName) ||
    hasClass(element, 'status') ||
    isNoteRef(element) ||
    (element.tagName === 'sup' && findAll(element.children, isNoteRef).length > 0)
  );
}

/** Reads the content of a line as tokens. */
export function tokensOf(children: readonly ElementContent[]): Token[] {
  const tokens: Token[] = [];
  let space = '';
  const add = (token: Pick<Token, 'key' | 'isWord' | 'node' | 'marks'>): void => {
    tokens.push({ ...token, space: tokens.length === 0 ? '' : space });
    space = '';
  };
  const read = (nodes: readonly ElementContent[], marks: readonly Element[], meaning: string): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        for (const { type, text } of piecesOf(node.value)) {
          if (type === 'space') space ||= text.replace(/[ \t\r\n\f]+/g, ' ');
          else add({ key: text + meaning, isWord: type === 'word', node: { type: 'text', value: text }, marks });
        }
      } else if (isElement(node) && !isLeftOut(node)) {
        if (isAtom(node)) add({ key: atomKey(node) + meaning, isWord: false, node, marks });
        else {
          const shell = shellOf(node);
          read(node.children, [...marks, shell], meaning + meaningOf(shell));
        }
      }
    }
  };
  read(children, [], '');
  return tokens;
}

/** Reads preformatted text: each line of it is a token, with all its spaces. */
export function codeTokensOf(pre: Element): Token[] {
  const [code] = findAll(pre.children, ({ tagName }) => tagName === 'code');
  const marks = code ? [shellOf(code)] : [];
  return (toString(pre).match(/[^\n]*\n|[^\n]+$/g) ?? []).map((text) => ({
    key: text.trimEnd(),
    space: '',
    isWord: true,
    node: { type: 'text', value: text },
    marks,
  }));
}

/** The words of a line, as readers see them, without the numbers of footnotes. */
export function textOf(tokens: readonly Token[]): string {
  const words = tokens.filter(({ key }) => !key.startsWith(NOTE));
  return words.map(({ space, node }) => space + toString(node)).join('');
}
