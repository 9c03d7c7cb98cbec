import type { ArticleNode, Inline, TableCell, TableNode } from '../article/read.ts';
import { longestStretch, widthOf } from './breaks.ts';
import { divideWidth, rowHeights, type Column } from './column-widths.ts';

/** How a table is set. */
export interface TableLayout {
  /** The share of the width of each column. */
  widths: number[];
  /** What each column can hold at least, in characters. */
  characters: number[];
  /** About how many lines each row takes, the head first. */
  lines: number[];
  /** Size of the type, in points. */
  size: number;
  /** Whether it stands on a page turned to its long side. */
  turned: boolean;
  /** Whether it needs no more width than the text around it. */
  narrow: boolean;
}

/** Width of the page between its margins, in points: upright and turned. */
const UPRIGHT = 459;
const TURNED = 706;
/** Width that text takes on an upright page, in points. */
const MEASURE = 368;

/** About how wide a character of the table font is, as a part of its size. */
const CHARACTER = 0.5;
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

/** The widths of the words of a line. */
const wordsOf = (line: string): number[] => line.split(/[ \u200b]/u).map(widthOf);

/** A line as its column is measured: its dates stay whole. */
const withWholeDates = (line: string): string =>
  line.replace(/(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})/gu, '$1\u00a0$2\u00a0$3');

function measure(cells: readonly PlacedCell[]): Column {
  const own = cells.filter(({ cell: { columns = 1 } }) => columns === 1);
  const texts = own.map(({ cell, row }) => ({ row, texts: linesOf(cell.children).map(withWholeDates) }));
  const all = texts.flatMap((cell) => cell.texts);
  const stretches = all.map((line) => (widthOf(line) <= BRIEF ? widthOf(line) : hyphenated(longestStretch(line))));
  const most = Math.max(3, ...all.map(widthOf));
  return {
    // What is short, a date or a number with its unit, stays in one line.
    least: most <= SHORT ? most : Math.max(3, ...stretches),
    most,
    cells: texts.map(({ row, texts: lines }) => ({ row, lines: lines.map(wordsOf) })),
  };
}

interface PlacedCell {
  cell: TableCell;
  /** Counted from the head. */
  row: number;
}

/** The cells of each column; where cells span, those beside them stand in the column they begin in. */
function columnsOf({ columns, head, body }: TableNode): Column[] {
  const placed: PlacedCell[][] = Array.from({ length: columns }, () => []);
  for (const [row, { cells }] of [...head, ...body].entries()) {
    let at = 0;
    for (const cell of cells) {
      placed[at]?.push({ cell, row });
      at += cell.columns ?? 1;
    }
  }
  return placed.map(measure);
}

/** Size of the type in points, and whether the page is turned. */
type Setting = Pick<TableLayout, 'size' | 'turned'>;

interface Fitted extends Setting {
  widths: number[];
  /** Whether no word is broken that should not be. */
  fits: boolean;
  /** The lines of its tallest row. */
  tall: number;
}

/** What is tried, one after another, with tables that do not stand well on an upright page in type of the usual size. */
const smaller = (turnable: boolean): Setting[] =>
  [
    { size: 7.5, turned: false },
    { size: 8.5, turned: true },
    { size: 7.5, turned: true },
    { size: 6.5, turned: turnable },
  ].filter(({ turned }) => turnable || !turned);

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
  const fit = ({ size, turned }: Setting): Fitted => {
    const characters = ((turned ? TURNED : available) - gaps) / (size * CHARACTER);
    const widths = divideWidth(columns, characters);
    return { widths, size, turned, fits: least <= characters, tall: Math.max(0, ...rowHeights(columns, widths)) };
  };
  const upright = fit({ size: 8.5, turned: false });
  const isTall = upright.fits && upright.tall > TALL && columns.length >= MANY;
  // Nearly every table fits as it stands: how else it might be set is asked of the others alone.
  const others = upright.fits && !isTall ? [] : smaller(turnable).map(fit);
  const found = others.find(({ fits, turned }) => fits && (!isTall || turned));
  const { widths, size, turned } = found ?? (upright.fits ? upright : (others.at(-1) ?? upright));
  const shares = widths.map((width) => Math.round(width * size * CHARACTER + GAP));
  const natural = columns.reduce((sum, column) => sum + column.most, 0) * size * CHARACTER + gaps;
  return {
    widths: shares,
    characters: widths,
    lines: rowHeights(columns, widths),
    size,
    turned,
    narrow: !turned && natural <= MEASURE,
  };
}

/** So many rows at the end of a table stay together, if they take no more lines than this. */
const LAST = { rows: 2, lines: 24 };

/**
 * How many rows at the end of a table may not be parted: one alone below a head that comes again looks lost.
 *
 * @param lines about how many lines each row takes, the head first
 */
export function keptRows({ head, body }: TableNode, lines: readonly number[]): number {
  const first = body.length - LAST.rows;
  const height = body.slice(first).reduce((sum, _, index) => sum + (lines[head.length + first + index] ?? 0), 0);
  const spans = body.some(({ cells }) => cells.some(({ rows = 1 }) => rows > 1));
  return first > 0 && height <= LAST.lines && !spans ? LAST.rows : 0;
}
