import { h } from 'hastscript';
import { numberOf } from '../../markdown/html.ts';
import { align, type Pair } from './align.ts';
import {
  type Bag,
  bagOf,
  type Block,
  containment,
  type Group,
  joinBags,
  lazyBag,
  likeness,
  type Line,
} from './blocks.ts';
import { type Edit, editsOf } from './edits.ts';

/** What became of a block. */
export type Change =
  | { type: 'same'; block: Block }
  | { type: 'inserted'; block: Block }
  | { type: 'deleted'; block: Block }
  /** Its words changed. */
  | { type: 'line'; block: Line; edits: readonly Edit[] }
  /** Something in it changed. */
  | { type: 'group'; block: Group; old: Group; changes: readonly Change[] };

/** From here on two blocks of a kind are taken for one that was reworded. */
const ALIKE = 0.5;
/** The same where each is the only one of its kind in its place. */
const ALONE = 0.3;
/** The same of lists, tables and boxes, whose parts are then compared one by one. */
const HOLDS_THE_SAME = 0.25;

/** A block with at least this weight of words, nearly all of which stand in the other, was shortened or added to. */
const LEAST_PART = 20;
const HELD = 0.9;

function scoreOf(old: Block, next: Block, isAlone: boolean): number {
  if (old.kind !== next.kind) return 0;
  if (old.type === 'solid') return 1;
  const holds = ['table', 'list', 'dl', 'div', 'blockquote', 'section', 'figure', 'details'].includes(old.kind);
  const least = holds ? HOLDS_THE_SAME : isAlone ? ALONE : ALIKE;
  const [before, after] = [old.bag(), next.bag()];
  const score = likeness(before, after);
  const isPart = !holds && Math.min(before.total, after.total) >= LEAST_PART && containment(before, after) >= HELD;
  return score >= least || isPart ? Math.max(score, Number.EPSILON) : 0;
}

/** The kinds of which a sequence has one block only. */
function loneKinds(blocks: readonly Block[]): Set<string> {
  const kinds = Map.groupBy(blocks, ({ kind }) => kind);
  return new Set([...kinds].filter(([, { length }]) => length === 1).map(([kind]) => kind));
}

/** Compares two sequences of blocks. */
export function compareBlocks(olds: readonly Block[], news: readonly Block[]): Change[] {
  const lone = loneKinds(olds).intersection(loneKinds(news));
  const score = (old: Block, next: Block): number => scoreOf(old, next, lone.has(next.kind));
  return align(olds, news, ({ signature }) => signature, score).map(changeOf);
}

/** What became of one block. */
function changeOf({ old, new: next }: Pair<Block>): Change {
  if (old === undefined) return { type: 'inserted', block: next };
  if (next === undefined) return { type: 'deleted', block: old };
  return compareBlock(old, next);
}

/** Compares a block with what it became, which is of the same kind. */
export function compareBlock(old: Block, next: Block): Change {
  if (old.signature === next.signature) return { type: 'same', block: next };
  if (old.type === 'line' && next.type === 'line') {
    return { type: 'line', block: next, edits: editsOf(old.tokens, next.tokens) };
  }
  if (old.type === 'group' && next.type === 'group') {
    const isTable = next.shell.tagName === 'table';
    const changes = isTable ? compareTables(old, next) : compareBlocks(old.children, next.children);
    return { type: 'group', block: next, old, changes };
  }
  return { type: 'same', block: next };
}

/** A column: its heading, and the words below it. */
export interface Column {
  index: number;
  heading: string;
  bag: () => Bag;
}

const isGroup = (block: Block): block is Group => block.type === 'group';
const isRow = (group: Group): boolean => group.kind === 'tr';

const cellsOf = (row: Group): Group[] => row.children.filter(isGroup).filter(({ kind }) => kind === 'td');

/** An empty cell in a row of the other text, so that the cells of the table stay in their columns. */
export const FILLER = 'filler';

/** A block of rows, each with a cell or a filler in every column of either text. */
function filled(block: Block, columns: readonly Pair<Column>[], side: 'old' | 'new'): Block {
  if (block.type !== 'group') return block;
  if (!isRow(block)) return { ...block, children: block.children.map((child) => filled(child, columns, side)) };
  const cells = cellsOf(block);
  const inBoth = columns.flatMap((column) => (column.old && column.new ? (cells[column[side].index] ?? []) : []));
  return {
    ...block,
    // A row of the other text is the same, wherever it stands, where the columns of both say the same.
    signature: `tr ${columns.length}\u0004${inBoth.map(({ signature }) => signature).join('\u0005')}`,
    children: columns.map((column) => cells[column[side]?.index ?? -1] ?? filler()),
  };
}

/** Whether two rows have a cell, or a filler, in each of as many columns. */
export function haveSameColumns(old: Block, next: Block): boolean {
  const [before = '', after] = [old, next].map(({ signature }) => signature.split('\u0004')[0]);
  return before.startsWith('tr ') && before === after;
}

/** Whether the same cell names two rows. */
export function areNamedAlike(old: Group, next: Group): boolean {
  return old.children[0]?.signature === next.children[0]?.signature;
}

/** Compares two rows that have a cell, or a filler, in every column of either text. */
export function compareFilledRows(old: Group, next: Group): Change {
  const changes = next.children.map((after, index): Change => {
    const before = old.children[index];
    if (before === undefined || isFiller(before)) return { type: 'inserted', block: after };
    return isFiller(after) ? { type: 'deleted', block: before } : compareBlock(before, after);
  });
  const isSame = changes.every(({ type }) => type === 'same');
  return isSame ? { type: 'same', block: next } : { type: 'group', block: next, old, changes };
}

const isFiller = (block: Block): boolean => block.type === 'group' && block.shell.properties.dataRedline === FILLER;

function filler(): Group {
  const shell = h('td', { dataRedline: FILLER });
  return { type: 'group', kind: 'td', signature: FILLER, bag: () => bagOf([]), shell, children: [] };
}

/** Rows are taken for one that changed from here on; their first cell, which names them, counts half. */
const SAME_ROW_OR_COLUMN = 0.5;

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
    return score >= SAME_ROW_OR_COLUMN && a.bag().total > 0 ? score : 0;
  };
  return align(columnsOf(old), columnsOf(next), ({ heading }) => heading, score);
}

/** Compares two tables: columns by their headings, rows by what stands in the columns of both, cell by cell. */
function compareTables(old: Group, next: Group): Change[] {
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
    return total >= SAME_ROW_OR_COLUMN || isOnly ? Math.max(total, Number.EPSILON) : 0;
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
