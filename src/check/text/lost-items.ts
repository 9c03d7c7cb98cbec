import type { MdastNode } from 'satteri';
import { rangeOf } from '../../markdown/nodes.ts';
import type { Finding } from '../diagnostic.ts';
import { placeAt } from '../read/text.ts';
import type { TextNode } from './elements.ts';

/** What can stand before the first character of a line: blanks, and the marks of quotations. */
const BEFORE = /^[ \t]*(?:>[ \t]?)*[ \t]*/;
/** Bullets, those of Markdown too: within a paragraph they are indented so far that they make no list. */
const BULLET = /^(?:[-*+‣⁃▪▫■□◦●○∙◆◇▸▹►▻➢➤❖☐☑☒][ \t]+\S|•[ \t]*[^\s•])/;
/** Signs of items that begin lines of prose too: several lines in a row are a list. */
const DOUBTFUL = /^(?:([–—·Øo→⇒›»✓✔✗✘])[ \t]+\S|(§)[ \t]+[^\s\d]|(-)\p{L})/u;
/** Bullets of Word, which are words or letters elsewhere. */
const WORD_BULLET = /^[·Øo][ \t]+\S/u;
/** `(a)`, `a)`, `a.`, `(iv)`, `12.`, `(12)`, also in bold or with a backslash. */
const NUMBERED = /^(?:\*\*|__)?(\(?)([a-z]|[ivx]{2,5}|\d{1,3})(\\?[).])(?:\*\*|__)?[ \t]+\S/i;
/** `1.1`, `2.3.4`. */
const OUTLINE = /^(?:\*\*|__)?((?:\d{1,3}\.){1,3})(\d{1,3})(?:\*\*|__)?[ \t]+\S/;
/** What introduces an item, or ends the one before it. */
const INTRODUCES = /[:;]$|[,;]?\s(?:and|or)$/i;

/** A line of a paragraph that begins like an item of a list. */
interface ItemLine {
  /** Where the mark begins. */
  readonly start: number;
  readonly mark: string;
  /** The style of its number, and the numbers it can stand for; bullets have none. */
  readonly style?: string;
  readonly numbers: readonly number[];
  /** Whether it goes on in the line before it. */
  readonly isRunIn: boolean;
  readonly isIntroduced: boolean;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function numbersOf(label: string): number[] {
  if (/^\d/.test(label)) return [Number(label)];
  const roman = ROMAN.indexOf(label.toLowerCase()) + 1;
  const letter = label.length === 1 ? [label.toLowerCase().charCodeAt(0) - 96] : [];
  return roman > 0 ? [...letter, roman] : letter;
}

/** Offsets at which the lines of a paragraph begin, as far as words and no code stand there. */
function lineStarts({ record, node }: TextNode): number[] {
  const source = record.text.text;
  const starts = [rangeOf(node).start];
  for (const child of 'children' in node ? node.children : []) {
    if (child.type !== 'text') continue;
    const { start, end } = rangeOf(child);
    for (const { index } of source.slice(start, end).matchAll(/\n/g)) starts.push(start + index + 1);
  }
  return starts;
}

/** The style of the number of a line, and the numbers it can stand for; a doubtful sign has that of its line. */
function numberAt(words: string, index: number): Pick<ItemLine, 'style' | 'numbers'> | undefined {
  const [, opening = '', label = '', closing = ''] = NUMBERED.exec(words) ?? [];
  if (label) return { style: `${opening}${/^\d/.test(label) ? '1' : 'a'}${closing}`, numbers: numbersOf(label) };
  const [, part, last] = OUTLINE.exec(words) ?? [];
  if (part) return { style: part, numbers: [Number(last)] };
  const sign = DOUBTFUL.exec(words)?.slice(1).find(Boolean);
  if (sign) return { style: sign, numbers: [index] };
  return BULLET.test(words) ? { numbers: [] } : undefined;
}

function itemAt(found: TextNode, lineStart: number, index: number): ItemLine | undefined {
  const source = found.record.text.text;
  const isInItem = found.parents.at(-1)?.type === 'listItem';
  const lineEnd = source.indexOf('\n', lineStart);
  const line = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const before = BEFORE.exec(line)?.[0] ?? '';
  const words = line.slice(before.length);
  // Wrapped words of an item are indented like its text, or not at all.
  const isBullet =
    isInItem && index > 0 && before !== '' && before.length + 1 !== columnOf(found.node) && WORD_BULLET.test(words);
  const number = isBullet ? { numbers: [] } : numberAt(words, index);
  if (!number) return undefined;
  const previous =
    index === 0 ? '' : source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1).trimEnd();
  const beginsBelowItem = isInItem && number.style === 'a)' && number.numbers.includes(1);
  return {
    start: lineStart + before.length,
    mark: /^\S+/.exec(words)?.[0] ?? '',
    ...number,
    isRunIn: index > 0,
    isIntroduced: NUMBERED.test(words) && (beginsBelowItem || INTRODUCES.test(previous)),
  };
}

/** Wrapped prose begins lines with "(f) GDPR" too: a number is one of a list where it is introduced or goes on counting. */
function itemsAmong(lines: readonly ItemLine[]): ItemLine[] {
  const keys = new Set(lines.flatMap(({ style, numbers }) => numbers.map((number) => `${style}${number}`)));
  return lines.filter(
    ({ style, numbers, isRunIn, isIntroduced }) =>
      style === undefined ||
      (isRunIn && isIntroduced) ||
      numbers.some((number) => keys.has(`${style}${number - 1}`) || keys.has(`${style}${number + 1}`)),
  );
}

/** Lines of a paragraph that begin like items of a list: readers get them in one run of text. */
function* runTogether(found: TextNode): Generator<Finding> {
  const lines = lineStarts(found)
    .map((start, index) => itemAt(found, start, index))
    .filter((line) => line !== undefined);
  const items = itemsAmong(lines);
  if (!items.some(({ isRunIn }) => isRunIn)) return;
  for (const { start, mark, style } of items) {
    yield {
      place: placeAt(found.record.text, start, start + mark.length),
      message: `This line begins like a list item, but readers get it in one paragraph with the line ${start === rangeOf(found.node).start ? 'after' : 'before'} it.`,
      hint: !/[\da]/.test(style ?? '')
        ? 'Put a blank line before the list, and start each item with "- ", in the same column.'
        : 'Put a blank line before it, or write the list as "1. ", "2. " and so on, in the same column.',
    };
  }
}

const columnOf = (node: MdastNode): number => node.position?.start.column ?? 1;

/** How far the text of an item is indented: a list below it has to begin there. */
function contentColumn(item: MdastNode): number {
  const [first] = 'children' in item ? item.children : [];
  return first ? columnOf(first) : columnOf(item) + 2;
}

/** What comes before each node inside another one. */
const befores = new WeakMap<MdastNode, ReadonlyMap<MdastNode, MdastNode>>();

/** What comes before a node inside the same parent. */
function nodeBefore({ node, parents }: TextNode): MdastNode | undefined {
  const parent = parents.at(-1);
  if (!parent || !('children' in parent)) return undefined;
  const siblings: readonly MdastNode[] = parent.children;
  const before =
    befores.get(parent) ??
    new Map(siblings.slice(1).flatMap((next, index) => (siblings[index] ? [[next, siblings[index]]] : [])));
  befores.set(parent, before);
  return before.get(node);
}

/** Items that are indented, but not far enough to be part of the item above them. */
function* fallenOut(found: TextNode): Generator<Finding> {
  const { node, record } = found;
  if (node.type !== 'list') return;
  const before = nodeBefore(found);
  const last = before?.type === 'list' ? before.children.at(-1) : undefined;
  // Items that a later one can be meant as a part of, each further to the right than the one before it.
  const open: MdastNode[] = last ? [last] : [];
  for (const item of node.children) {
    while (columnOf(open.at(-1) ?? node) >= columnOf(item) && open.length > 0) open.pop();
    const parent = open.at(-1);
    open.push(item);
    if (!parent) continue;
    const { start } = rangeOf(item);
    const more = contentColumn(parent) - columnOf(item);
    yield {
      place: placeAt(record.text, start),
      message: 'This item is indented too little: it is not part of the item above it.',
      hint: `Indent it by ${more} more ${more === 1 ? 'blank' : 'blanks'}, to where the text of that item begins, or start it in the same column as that item.`,
    };
  }
}

/** Paragraphs below a list that are indented, but not far enough to be part of its last item. */
function* fallenOutParagraph(found: TextNode): Generator<Finding> {
  const { node, record } = found;
  const before = nodeBefore(found);
  const item = before?.type === 'list' ? before.children.at(-1) : undefined;
  if (!item || columnOf(node) <= columnOf(item)) return;
  yield {
    place: placeAt(record.text, rangeOf(node).start),
    message: 'This paragraph is indented too little: it is not part of the item above it.',
    hint: 'Indent it to where the text of that item begins, or start it in the same column as that item.',
  };
}

/** Lines below a list that are code for Markdown, since they are indented by four blanks and belong to no item. */
function* becomeCode(found: TextNode): Generator<Finding> {
  const { node, record } = found;
  const { start } = rangeOf(node);
  if (node.type !== 'code' || /^[ \t]*(?:`{3}|~{3})/.test(record.text.text.slice(start))) return;
  const before = nodeBefore(found);
  const lines = node.value.split('\n').map((line) => line.trimStart());
  if (before?.type !== 'list' || !lines.some((line) => [BULLET, WORD_BULLET, NUMBERED].some((item) => item.test(line))))
    return;
  yield {
    place: placeAt(record.text, start),
    message: 'These lines begin like list items, but readers get them as code.',
    hint: 'Indent them to where the text of the item above begins.',
  };
}

/** Every line that was meant as an item of a list, or as one below another, and is not. */
export function* lostItems(found: TextNode): Generator<Finding> {
  if (found.node.type === 'paragraph') {
    yield* runTogether(found);
    yield* fallenOutParagraph(found);
  }
  yield* fallenOut(found);
  yield* becomeCode(found);
}
