import { ownAnchor, rangeOf } from '../../markdown/nodes.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, countWhile, headingsIn, nodesIn, type Range } from '../tree.ts';

/** An anchor that stood where Markdown has none, and the line of the source it stood in. */
export interface LooseAnchor {
  readonly name: string;
  readonly line: number;
  /** It marks what stands above it, as in kramdown, and never a heading below. */
  readonly isBehind?: boolean;
}

const TITLE = String.raw`(?:#{1,6}[ \t]+(?:on this page|(?:table of )?contents|toc)\b.*\r?\n(?:[ \t]*\{:[^{}\n]*\}[ \t]*\n)?(?:[ \t]*\n)*)?`;
const LIST = String.raw`(?:(?:[*+-]|\d+\.)[ \t].*\r?\n[ \t]*)?\{:\s*toc\b[^{}\n]*\}`;
/** Lists that doctoc and markdown-toc keep between comments. */
const LIST_EDGE = /<!--[ \t]*(?:(toc|START doctoc)|tocstop|\/toc|END doctoc)\b/gi;
const MARK = String.raw`\[\[?_?toc_?\]?\]|\{\{\s*toc\s*\}\}|@\[toc\](?:\([^()\n]*\))?`;
/** A list of contents that a generator made, with the heading that stands above it. */
const TOC = new RegExp(String.raw`^${TITLE}[ \t]*(?:${LIST}|${MARK})[ \t]*$`, 'gim');
const COMMENT = /\{::comment\}[\s\S]*?(?:(\{:\/(?:comment)?\})|$)/g;
const OPTION = /\{::[^{}\n]*\}|\{:\/[^{}\n]*\}/g;
const ATTRIBUTES = /(?<![ \t])[ \t]*\{:(?![:/])([^{}\n]*)\}/g;
const ID = /#([^\s#.{}]+)|\bid=["']?([^\s"'}]+)/;

/** `{:start="3"}` above or below a list whose first number it is. */
const START = /^[ \t]*\{:[ \t]*start=["']?(\d{1,9})["']?[ \t]*\}[ \t]*$/gm;

/** Ranges that no other of them contains, all in the order of the text. */
function outermost(ranges: readonly Range[]): Range[] {
  let end = -1;
  return ranges.filter((range) => {
    if (range.end <= end) return false;
    end = range.end;
    return true;
  });
}

/** The last of some ranges in order that begins at an offset or before it. */
const lastFrom = <Part extends Range>(ranges: readonly Part[], offset: number): Part | undefined =>
  ranges[countWhile(ranges.length, (index) => (ranges[index]?.start ?? 0) <= offset) - 1];

/** The number a list begins with, where kramdown has it beside the list. */
function starts(text: string, isFree: (range: Range) => boolean): Edit[] {
  const lists = outermost(
    nodesIn(text).flatMap(({ node }) => (node.type === 'list' && node.ordered === true ? [rangeOf(node)] : [])),
  );
  return [...text.matchAll(START)].flatMap(({ 0: mark, 1: number = '', index }): Edit[] => {
    const range = { start: index, end: index + mark.length };
    if (!isFree(range)) return [];
    const why = `A list begins with ${number}, as a mark of kramdown says.`;
    const gap = text[range.end] === '\n' ? 1 : 0;
    const below = /^\n[ \t]*(?=\d)/.exec(text.slice(range.end));
    const above = lastFrom(lists, index - 1);
    const list = above && above.end >= index - 1 ? above : undefined;
    const at = below ? range.end + below[0].length : list?.start;
    const first = at === undefined ? undefined : /^\d+/.exec(text.slice(at, at + 10))?.[0];
    const taken = { start: range.start, end: range.end + gap, text: '', why };
    return at === undefined || first === undefined
      ? []
      : [taken, { start: at, end: at + first.length, text: number, why }];
  });
}

interface Mark {
  readonly 0: string;
  readonly index: number;
}

/** Each list of contents from the comment above it to the next one that ends it. */
function keptLists(text: string): Mark[] {
  const found: Mark[] = [];
  let opened: number | undefined;
  for (const { 1: opening, index } of text.matchAll(LIST_EDGE)) {
    if (opening !== undefined) opened ??= index;
    else if (opened !== undefined) {
      const end = text.indexOf('-->', index);
      if (end < 0) break;
      found.push({ 0: text.slice(opened, end + '-->'.length), index: opened });
      opened = undefined;
    }
  }
  return found;
}

interface Attributes {
  readonly start: number;
  readonly end: number;
  readonly id?: string;
}

function marks(text: string): { edits: Edit[]; attributes: Attributes[] } {
  const edits: Edit[] = [];
  const taken = codeIn(text);
  const isFree = (range: Range) => !taken.touches(range);
  const take = (found: Iterable<Mark>, why: string) => {
    for (const { 0: mark, index } of found) {
      const range = { start: index, end: index + mark.length };
      if (!isFree(range)) continue;
      taken.add(range);
      edits.push({ ...range, text: '', why });
    }
  };
  take(text.matchAll(TOC), 'A mark for a list of contents is gone: the site makes that list itself.');
  take(keptLists(text), 'A list of contents that a program made is gone: the site makes that list itself.');
  const comments = [...text.matchAll(COMMENT)].filter(([, end]) => end !== undefined);
  take(comments, 'A comment is gone: readers would be sent it.');
  take(text.matchAll(OPTION), 'An option of kramdown is gone.');
  const numbers = starts(text, isFree);
  edits.push(...numbers);
  for (const number of numbers) taken.add(number);
  const attributes = [...text.matchAll(ATTRIBUTES)]
    .map(({ 0: mark, 1: inside = '', index }) => {
      const [, hash, id = hash] = ID.exec(inside) ?? [];
      return { start: index, end: index + mark.length, ...(id !== undefined && { id }) };
    })
    .filter(isFree);
  return { edits, attributes };
}

/** Attributes and options of kramdown: an anchor goes to its heading, the rest has no meaning here. */
export function kramdown(draft: Draft): { edits: Edit[]; anchors: LooseAnchor[] } {
  const { text } = draft;
  const { edits, attributes } = marks(text);
  const headings = headingsIn(text).map((heading) => ({ ...rangeOf(heading), own: ownAnchor(heading) }));
  const anchors: LooseAnchor[] = [];
  for (const { start, end, id } of attributes) {
    const last = lastFrom(headings, start);
    if (last && end <= last.end && id !== undefined) continue;
    const isBelow = last && last.end <= start && /^\n?[ \t]*$/.test(text.slice(last.end, start));
    const above = isBelow ? last : undefined;
    if (above?.own === undefined && above && id !== undefined) {
      const firstLine = text.slice(above.start, above.end).split('\n')[0] ?? '';
      const at = above.start + firstLine.replace(/(?<![ \t])[ \t]+(?:#+[ \t]*)?$/, '').length;
      const why = `The anchor "${id}" of kramdown stands in the line of its heading now.`;
      edits.push(
        { start: at, end: above.start + firstLine.length, text: ` { #${id} }`, why },
        { start, end, text: '', why },
      );
      continue;
    }
    if (id !== undefined) anchors.push({ name: id, line: draft.line(above ? above.start : start), isBehind: true });
    const why =
      id === undefined
        ? 'A mark of kramdown for looks is gone.'
        : 'An anchor of kramdown that is not on a heading is gone.';
    edits.push({ start, end, text: '', why });
  }
  return { edits, anchors };
}
