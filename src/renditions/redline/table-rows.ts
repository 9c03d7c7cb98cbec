import type { Element } from 'hast';
import type { Pair } from './align.ts';
import { bagOf, type Bag } from './bag.ts';
import type { Block, Group } from './blocks.ts';
import { compareBlock, type Change } from './compare-blocks.ts';

/** A column: its heading, and the words below it. */
export interface Column {
  index: number;
  heading: string;
  bag: () => Bag;
}

export const isGroup = (block: Block): block is Group => block.type === 'group';
export const isRow = (group: Group): boolean => group.kind === 'tr';

export const cellsOf = (row: Group): Group[] => row.children.filter(isGroup).filter(({ kind }) => kind === 'td');

/** An empty cell in a row of the other text, so that the cells of the table stay in their columns. */
export const FILLER = 'filler';

/** A block of rows, each with a cell or a filler in every column of either text. */
export function filled(block: Block, columns: readonly Pair<Column>[], side: 'old' | 'new'): Block {
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
  const shell: Element = { type: 'element', tagName: 'td', properties: { dataRedline: FILLER }, children: [] };
  return { type: 'group', kind: 'td', signature: FILLER, bag: () => bagOf([]), shell, children: [] };
}
