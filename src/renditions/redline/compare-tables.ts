import { numberOf } from '../article/elements.ts';
import { align, type Pair } from './align.ts';
import { bagOf, joinBags, lazyBag, likeness } from './bag.ts';
import type { Group } from './blocks.ts';
import { changeOf, compareBlock, compareBlocks, type Change } from './compare-blocks.ts';
import { cellsOf, filled, isGroup, isRow, type Column } from './table-rows.ts';

/** Rows are taken for one that changed from here on; their first cell, which names them, counts half. */
const SAME_ROW = 0.5;
const SAME_COLUMN = 0.5;

/** The rows of a table, a group of rows after another. */
function rowsOf(table: Group): Group[] {
  return table.children
    .filter(isGroup)
    .flatMap((child) => (isRow(child) ? [child] : child.children.filter(isGroup).filter(isRow)));
}

const spans = ({ shell }: Group): boolean =>
  [numberOf(shell, 'colSpan'), numberOf(shell, 'rowSpan')].some((n) => n !== undefined && n > 1);

/** Whether every row has a cell in every column. */
function isRegular(table: Group): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const width = rows[0]?.length ?? 0;
  return width > 0 && rows.every((cells) => cells.length === width && !cells.some(spans));
}

function columnsOf(table: Group): Column[] {
  const [head, ...body] = rowsOf(table).map(cellsOf);
  return (head ?? []).map(({ signature }, index) => ({
    index,
    heading: signature,
    bag: lazyBag(() => joinBags(body.map((cells) => cells[index]?.bag() ?? bagOf([])))),
  }));
}

function alignColumns(old: Group, next: Group): Pair<Column>[] {
  const score = (a: Column, b: Column): number => {
    const score = likeness(a.bag(), b.bag());
    return score >= SAME_COLUMN && a.bag().total > 0 ? score : 0;
  };
  return align(columnsOf(old), columnsOf(next), ({ heading }) => heading, score);
}

/** Compares two tables: columns by their headings, rows by what stands in the columns of both, cell by cell. */
export function compareTables(old: Group, next: Group): Change[] {
  const columns = isRegular(old) && isRegular(next) ? alignColumns(old, next) : undefined;
  const groups = align(
    old.children,
    next.children,
    ({ signature }) => signature,
    (a, b) => (a.kind === b.kind ? 1 : 0),
  );
  return groups.map((pair) => {
    const { old: before, new: after } = pair;
    if (before?.type !== 'group' || after?.type !== 'group') return withFillers(changeOf(pair), columns);
    if (isRow(before) && isRow(after)) return compareRow(before, after, columns);
    return { type: 'group', block: after, old: before, changes: compareRows(before, after, columns) };
  });
}

function compareRows(old: Group, next: Group, columns: readonly Pair<Column>[] | undefined): Change[] {
  const kept = columns?.filter((pair) => pair.old !== undefined && pair.new !== undefined);
  const inBoth = (row: Group, side: 'old' | 'new'): Group[] => {
    const cells = cellsOf(row);
    return kept === undefined ? cells : kept.flatMap((pair) => cells[pair[side].index] ?? []);
  };
  const rows = (table: Group, side: 'old' | 'new') =>
    table.children
      .filter(isGroup)
      .filter(isRow)
      .map((row) => {
        const cells = inBoth(row, side);
        return {
          row,
          key: cells.map(({ signature }) => signature).join(),
          first: cells[0],
          bag: lazyBag(() => joinBags(cells.map(({ bag }) => bag()))),
        };
      });
  type Row = ReturnType<typeof rows>[number];
  const isOnly = old.children.length === 1 && next.children.length === 1;
  const score = (a: Row, b: Row): number => {
    const named = a.first && b.first ? likeness(a.first.bag(), b.first.bag()) : 0;
    const total = (named + likeness(a.bag(), b.bag())) / 2;
    return total >= SAME_ROW || isOnly ? Math.max(total, Number.EPSILON) : 0;
  };
  return align(rows(old, 'old'), rows(next, 'new'), ({ key }) => key, score).map((pair) => {
    if (pair.old !== undefined && pair.new !== undefined) return compareRow(pair.old.row, pair.new.row, columns);
    const change: Change =
      pair.old === undefined ? { type: 'inserted', block: pair.new.row } : { type: 'deleted', block: pair.old.row };
    return withFillers(change, columns);
  });
}

function compareRow(old: Group, next: Group, columns: readonly Pair<Column>[] | undefined): Change {
  if (columns === undefined) {
    if (old.signature === next.signature) return { type: 'same', block: next };
    return { type: 'group', block: next, old, changes: compareBlocks(old.children, next.children) };
  }
  const [oldCells, newCells] = [cellsOf(old), cellsOf(next)];
  const changes = columns.flatMap((column): Change[] => {
    const before = column.old && oldCells[column.old.index];
    const after = column.new && newCells[column.new.index];
    if (before && after) return [compareBlock(before, after)];
    if (before) return [{ type: 'deleted', block: before }];
    return after ? [{ type: 'inserted', block: after }] : [];
  });
  const isSame = changes.every(({ type }) => type === 'same');
  return isSame ? { type: 'same', block: next } : { type: 'group', block: next, old, changes };
}

function withFillers(change: Change, columns: readonly Pair<Column>[] | undefined): Change {
  if (columns === undefined || (change.type !== 'inserted' && change.type !== 'deleted')) return change;
  const side = change.type === 'inserted' ? 'new' : 'old';
  return { ...change, block: filled(change.block, columns, side) };
}
