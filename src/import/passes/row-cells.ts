import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf } from '../tree.ts';

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
