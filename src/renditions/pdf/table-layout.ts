import type { ArticleNode, Inline, TableCell, TableNode } from '../article/nodes.ts';
import { longestStretch, widthOf } from './breaks.ts';

/** How a table is set. */
export interface TableLayout {
  /** The share of the width of each column. */
  widths: number[];
  /** What each column can hold at least, in characters. */
  characters: number[];
  /** Size of the type, in points. */
  size: number;
  /** Whether it stands on a page turned to its long side. */
  turned: boolean;
}

/** Width of the page between its margins, in points: upright and turned. */
const UPRIGHT = 459;
const TURNED = 706;

/** About how wide a character of the table font is, as a part of its size. */
const CHARACTER = 0.51;
/** Space between columns, in points. */
const GAP = 12;
/** A word longer than this many characters may be hyphenated. */
const HYPHENATED = 13;
/** A line of at most so many characters is not broken, a column whose cells have at most SHORT neither. */
const BRIEF = 12;
const SHORT = 18;
/** From so many columns on, tall rows had better be turned. */
const MANY = 5;
/** Lines that a row may take before the table had better be turned. */
const TALL = 10;

interface Column {
  /** The widest part that stays in one line, in characters. */
  least: number;
  /** The widest cell set in one line, in characters. */
  most: number;
  /** Characters of all cells. */
  total: number;
  /** The lines of each cell, by their width. */
  cells: number[][];
}

/** The least that a long word takes once it is hyphenated. */
const hyphenated = (length: number): number => Math.min(length, Math.max(HYPHENATED, length / 2));

/** The words of inline content. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'code') return inline.text;
      if (inline.type === 'break') return ' ';
      return inline.type === 'note' || inline.type === 'image' ? '' : textOf(inline.children);
    })
    .join('');
}

/** The paragraphs of a cell or any other part, a line each. */
export function linesOf(nodes: readonly ArticleNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node.children)];
    if (node.type === 'code') return node.text.split('\n');
    if (node.type === 'list') return node.items.flatMap(({ children }) => linesOf(children).map((line) => `• ${line}`));
    return 'children' in node ? linesOf(node.children) : [];
  });
}

function measure(cells: readonly TableCell[]): Column {
  const lines = cells.filter(({ columns = 1 }) => columns === 1).map(({ children }) => linesOf(children));
  const all = lines.flat();
  const stretches = all.map((line) => (widthOf(line) <= BRIEF ? widthOf(line) : hyphenated(longestStretch(line))));
  const most = Math.max(3, ...all.map(widthOf));
  return {
    // What is short, a date or a number with its unit, stays in one line.
    least: most <= SHORT ? most : Math.max(3, ...stretches),
    most,
    total: all.reduce((sum, line) => sum + widthOf(line), 0),
    cells: lines.map((cell) => cell.map(widthOf)),
  };
}

/** The cells of each column; where cells span, those beside them stand in the column they begin in. */
function columnsOf({ columns, head, body }: TableNode): Column[] {
  const cells: TableCell[][] = Array.from({ length: columns }, () => []);
  for (const row of [...head, ...body]) {
    let at = 0;
    for (const cell of row.cells) {
      cells[at]?.push(cell);
      at += cell.columns ?? 1;
    }
  }
  return cells.map(measure);
}

/** Divides the width: to each what it needs at least, the rest by how much text there is. */
function divide(columns: readonly Column[], available: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const most = columns.reduce((sum, column) => sum + column.most, 0);
  if (most <= available) return columns.map((column) => column.most);
  const wishes = columns.map(({ least: floor, most: wish, total }) => Math.min(wish - floor, Math.sqrt(total) * 3));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0) || 1;
  const rest = Math.max(0, available - least);
  return columns.map((column, index) => column.least + (rest * (wishes[index] ?? 0)) / wished);
}

/** About how many lines the tallest cell takes. */
function tallest(columns: readonly Column[], widths: readonly number[]): number {
  const heights = columns.flatMap(({ cells }, index) =>
    cells.map((lines) => lines.reduce((sum, line) => sum + Math.ceil(line / (widths[index] ?? 1)), 0)),
  );
  return Math.max(0, ...heights);
}

/**
 * Chooses how a table is set: upright; in smaller type; on a turned page; and where even that is too narrow, in the
 * smallest type, with words broken.
 *
 * @param turnable whether it may stand on a page of its own, which a table inside a list may not
 * @param available width in points
 */
export function layoutTable(table: TableNode, turnable: boolean, available = UPRIGHT): TableLayout {
  const columns = columnsOf(table);
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const gaps = columns.length * GAP;
  const choices = [
    { size: 8.5, turned: false },
    { size: 7.5, turned: false },
    { size: 8.5, turned: true },
    { size: 7.5, turned: true },
    { size: 6.5, turned: turnable },
  ].filter(({ turned }) => turnable || !turned);
  const fitting = choices.map(({ size, turned }) => {
    const characters = ((turned ? TURNED : available) - gaps) / (size * CHARACTER);
    const widths = divide(columns, characters);
    return { widths, size, turned, fits: least <= characters, tall: tallest(columns, widths) };
  });
  const [first] = fitting;
  const isTall = first?.fits === true && first.tall > TALL && columns.length >= MANY;
  const chosen =
    fitting.find(({ fits, turned }) => fits && (!isTall || turned)) ??
    fitting.find(({ fits }) => fits) ??
    fitting.at(-1);
  const { widths = [], size = 8.5, turned = false } = chosen ?? {};
  const shares = widths.map((width) => Math.round(width * size * CHARACTER + GAP));
  return { widths: shares, characters: widths, size, turned };
}
