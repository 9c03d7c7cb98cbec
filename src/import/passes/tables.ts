import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf, wordsOf } from '../tree.ts';

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
