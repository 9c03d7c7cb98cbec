import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, nodesIn } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

/** Tables whose row of column headings is blank: read aloud, their cells would have no names. */
export function tables(draft: Draft, desk: Desk): Edit[] {
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    if (node.type !== 'table') return [];
    const [head, first] = node.children;
    if (!head || !first || head.children.some((cell) => wordsOf(cell).trim() !== '')) return [];
    const range = rangeOf(head);
    const line = draft.line(range.start);
    const answer = desk.ask({
      key: `columns in line ${line}`,
      line,
      message: `The columns of this table have no headings, and every table needs them. The row "${first.children.map((cell) => wordsOf(cell).trim()).join(' | ')}" could be them.`,
      proposal: 'first row',
      expects: '"first row", or the headings with commas between them, such as Item, Value',
    });
    if (answer !== 'first row') {
      const cells = (answer ?? '').split(',').map((words) => words.trim());
      const why = 'The columns got the headings that were answered.';
      return [{ start: range.start, end: range.end, text: `| ${cells.join(' | ')} |`, why }];
    }
    const row = rangeOf(first);
    const why = 'The first row of the table stands where its column headings belong.';
    const written = draft.text.slice(row.start, row.end);
    const gap = draft.text.slice(row.end, row.end + 1) === '\n' ? row.end + 1 : row.end;
    return [
      { start: range.start, end: range.end, text: written, why },
      { start: row.start, end: gap, text: '', why },
    ];
  });
}

const BAR = /(?<!\\)\|/g;
const CODE = /(?<!`)(`+)(?!`)([^\n]*?[^`])\1(?!`)/g;

/** The bars between the cells of a row, without those at its ends. */
function barsIn(row: string): number[] {
  const from = /^\s*\|/.exec(row)?.[0].length ?? 0;
  const to = /(?<!\\)\|\s*$/.exec(row)?.index ?? row.length;
  return [...row.matchAll(BAR)].map(({ index }) => index).filter((index) => index >= from && index < to);
}

/** Bars in quoted code, which part cells all the same in Markdown. */
function barsInCode(row: string): number[] {
  return [...row.matchAll(CODE)].flatMap(({ 0: code, index }) =>
    [...code.matchAll(BAR)].map((bar) => index + bar.index),
  );
}

/** Rows with more cells than their table has columns: readers would not see those behind the last. */
export function rowCells(draft: Draft, desk: Desk): Edit[] {
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    if (node.type !== 'table') return [];
    const columns = node.children[0]?.children.length ?? 0;
    return node.children.flatMap((child): Edit[] => {
      const { start, end } = rangeOf(child);
      const row = draft.text.slice(start, end);
      const bars = barsIn(row);
      if (bars.length < columns) return [];
      const quoted = barsInCode(row).filter((bar) => bars.includes(bar));
      const isCode = bars.length - quoted.length < columns && quoted.length > 0;
      const line = draft.line(start);
      const surplus = row.slice((bars[columns - 1] ?? 0) + 1).replace(/(?<!\\)\|\s*$/, '').trim(); // prettier-ignore
      const message = isCode
        ? `A bar in quoted code begins a cell in Markdown, so this row has more cells than columns and readers would not see "${surplus}". Does the bar belong to the code?`
        : `This row has more cells than its table has columns, and readers would not see "${surplus}". Should it stand in the last column?`;
      const answer = desk.ask({
        key: `cells in line ${line}`,
        line,
        message,
        proposal: isCode ? 'code' : 'last column',
        expects: `${isCode ? '"code", ' : ''}"last column", or "none" to leave the words out`,
      });
      if (answer !== 'none') desk.note({ line, message: 'Words behind the last column are shown.', added: surplus });
      const at = (bar: number, text: string, why: string) => ({ start: start + bar, end: start + bar + 1, text, why });
      if (isCode && answer === 'code') return quoted.map((bar) => at(bar, '\\|', 'A bar in quoted code is shown.'));
      if (answer !== 'none')
        return bars.slice(columns - 1).map((bar) => at(bar, '<br>', 'Cells behind the last column joined it.'));
      const from = start + (bars[columns - 1] ?? 0);
      return [{ start: from, end, text: '|', why: 'Cells behind the last column are gone, as answered.' }];
    });
  });
}

const ATTRIBUTES = String.raw`\{((?:[ \t]*(?:[.#][\w:.-]+(?![\w:.-])|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+(?![^\s"{}]))))+[ \t]*)\}`;
/** `[words]{.underline}` and `[]{#_Toc1 .anchor}`. */
const SPAN = new RegExp(String.raw`\[(?<!(?:[!\]\\]|:::[ \t]*[a-z]*)\[)([^[\]\n]*)\]${ATTRIBUTES}`, 'g');
/** `![](flow.png){width="6in"}`. */
const BEHIND_LINK = new RegExp(String.raw`(?<=\]\([^()\n]*\))${ATTRIBUTES}`, 'g');
/** `[1 Purpose [3](#purpose)](#purpose)`: a line of a list of contents, whose page number is a link in a link. */
const CONTENTS = /\[([^[\]\n]*)\[(\d{1,4})\]\(([^()\s]+)\)\]\(\3\)/g;
const RAISED = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,12})\^/gu;
const LOWERED = /(?<=[\p{L}\p{N})])(?<!~)~([\p{L}\p{N}+-]{1,12})~(?!~)/gu;

/** Marks of Pandoc, as it writes them for documents of Word: attributes in braces, and raised and lowered signs. */
export function pandoc(draft: Draft, desk: Desk): { edits: Edit[]; anchors: LooseAnchor[] } {
  const { text } = draft;
  const code = codeIn(text);
  const anchors: LooseAnchor[] = [];
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].filter(({ index }) => !code.has(index));
  const edits: Edit[] = [];
  const replace = (mark: string, start: number, by: string, why: string) =>
    edits.push({ start, end: start + mark.length, text: by, why });
  for (const { 0: mark, 1: words = '', 2: inside = '', index } of found(SPAN)) {
    const id = /#([\w:.-]+)/.exec(inside)?.[1];
    if (id !== undefined) anchors.push({ name: id, line: draft.line(index) });
    replace(mark, index, words, 'A mark of Pandoc for looks or for an anchor is gone; its words stayed.');
  }
  for (const { 0: mark, index } of found(BEHIND_LINK)) replace(mark, index, '', 'A mark of Pandoc for looks is gone.');
  for (const { 0: mark, 1: words = '', 2: page = '', 3: to = '', index } of found(CONTENTS))
    replace(mark, index, `[${words}${page}](${to})`, 'A link in a link became one.');
  for (const { 0: mark, 1: words = '', index } of found(RAISED))
    replace(mark, index, `<sup>${words}</sup>`, 'Signs raised by marks of Pandoc (^) are raised by a tag.');
  for (const { 0: mark, 1: words = '', index } of found(LOWERED)) {
    const answer = desk.ask({
      key: mark,
      line: draft.line(index),
      message: `${mark} strikes "${words}" through on the web and lowers it in Pandoc. Which was meant?`,
      proposal: 'lowered',
      expects: '"lowered" or "struck"',
    });
    if (answer !== 'struck')
      replace(mark, index, `<sub>${words}</sub>`, 'Signs lowered by marks of Pandoc (~) are lowered by a tag.');
  }
  return { edits, anchors };
}
