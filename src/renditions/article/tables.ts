import type { Element } from 'hast';
import { attribute, findAll, hasClass, isElement, numberOf } from '../../markdown/html.ts';
import { type Alignment, type Reading, type TableCell, type TableNode, type TableRow } from './read.ts';
import { inlinesOf } from './inlines.ts';

function alignmentOf(cell: Element): Alignment | undefined {
  const style = /text-align:\s*(\w+)/.exec(attribute(cell, 'style') ?? '')?.[1];
  const stated = attribute(cell, 'dataAlign') ?? attribute(cell, 'align') ?? style;
  return (['left', 'center', 'right'] as const).find((alignment) => alignment === stated);
}

const spanOf = (cell: Element, name: string): number | undefined => {
  const span = numberOf(cell, name) ?? 1;
  return span > 1 ? span : undefined;
};

function cellOf(cell: Element, reading: Reading): TableCell {
  return {
    header: cell.tagName === 'th' ? true : undefined,
    align: alignmentOf(cell),
    columns: spanOf(cell, 'colSpan'),
    rows: spanOf(cell, 'rowSpan'),
    children: reading.blocksOf(cell.children, reading),
  };
}

function rowOf(row: Element, reading: Reading): TableRow {
  const cells = row.children.filter(isElement).map((cell) => cellOf(cell, reading));
  return { id: attribute(row, 'id'), cells };
}

/** How many columns each row takes, cells that reach down from earlier rows included. */
function widths(rows: readonly TableRow[]): number[] {
  const reaching: number[] = [];
  return rows.map(({ cells }, index) => {
    for (const { columns = 1, rows: down = 1 } of cells) {
      for (let next = 0; next < down; next += 1) reaching[index + next] = (reaching[index + next] ?? 0) + columns;
    }
    return reaching[index] ?? 0;
  });
}

/** Gives every row as many cells as the widest: HTML may leave cells out at the end. */
function fill(rows: readonly TableRow[], columns: number): TableRow[] {
  const taken = widths(rows);
  return rows.map((row, index) => {
    const missing = Array.from({ length: columns - (taken[index] ?? 0) }, () => ({ children: [] }));
    return { ...row, cells: [...row.cells, ...missing] };
  });
}

/** Reads `<table>`. Rows of headings at the start are its head, whether or not a `<thead>` says so. */
export function tableOf(table: Element, reading: Reading): TableNode {
  const caption = findAll(table.children, ({ tagName }) => tagName === 'caption')[0];
  const sources = findAll(table.children, ({ tagName }) => tagName === 'tr');
  const isHead = (row: Element): boolean => row.children.filter(isElement).every(({ tagName }) => tagName === 'th');
  const end = sources.findIndex((row) => !isHead(row));
  const count = end === -1 ? 0 : end;
  const rows = sources.map((row) => rowOf(row, reading)).filter(({ cells }) => cells.length > 0);
  const head = rows.slice(0, count);
  const body = rows.slice(count);
  const columns = Math.max(1, ...widths(head), ...widths(body));
  return {
    type: 'table',
    id: attribute(table, 'id'),
    caption: caption && !hasClass(caption, 'sr') ? inlinesOf(caption.children, reading) : undefined,
    columns,
    head: fill(head, columns),
    body: fill(body, columns),
  };
}
