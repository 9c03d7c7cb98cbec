/** A cell as far as its width matters. */
export interface MeasuredCell {
  /** The row it stands in, counted from the head. */
  row: number;
  /** The widths of the words of each of its lines, in characters. */
  lines: readonly (readonly number[])[];
}

/** A column before it is set; widths are in characters. */
export interface Column {
  /** The widest part that stays in one line. */
  least: number;
  /** The widest cell set in one line. */
  most: number;
  /** Its cells that span no other column. */
  cells: readonly MeasuredCell[];
}

/** So many rows tell how wide the columns of a table should be. */
const TELLING = 60;

/** What a line of a cell weighs that makes its row no taller, beside one that does. */
const SLIGHT = 0.08;

/** The lines that words take when broken to a width. */
function linesOfWords(words: readonly number[], width: number): number {
  let lines = 1;
  let taken = -1;
  for (const word of words) {
    if (taken + 1 + word <= width) {
      taken += 1 + word;
      continue;
    }
    lines += (taken < 0 ? 0 : 1) + Math.ceil(word / width) - 1;
    taken = word % width || width;
  }
  return lines;
}

/** How many rows have a cell that spans no other column, and those before them. */
const rowsOf = (columns: readonly Column[]): number =>
  1 + columns.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.row ?? 0), 0);

/** How many lines the cells of a column take at a width, by row: the same list where one character more changes none. */
type RowLines = (width: number) => readonly number[];

function rowLinesOf({ cells }: Column, rows: number): RowLines {
  const known = new Map<number, readonly number[]>();
  const told = cells.filter(({ row }) => row < rows);
  return (width) => {
    const before = known.get(width);
    if (before !== undefined) return before;
    const lines = Array.from({ length: rows }, () => 0);
    for (const cell of told) {
      lines[cell.row] = cell.lines.reduce((sum, words) => sum + linesOfWords(words, width), 0);
    }
    const narrower = known.get(width - 1);
    const same = narrower?.every((count, row) => count === lines[row]) ? narrower : lines;
    known.set(width, same);
    return same;
  };
}

/** The lines of the tallest cell of each row, added up, and a little for those of all other cells. */
function heightOf(columns: readonly (readonly number[])[]): number {
  const rows = columns[0]?.map((_, row) => columns.map((lines) => lines[row] ?? 0)) ?? [];
  return rows.reduce((sum, lines) => sum + Math.max(...lines) + SLIGHT * lines.reduce((all, each) => all + each, 0), 0);
}

interface Step {
  column: number;
  by: number;
  /** The height it saves for each character that it takes. */
  gain: number;
}

/** The widening of one column that saves the most for what it takes; none where nothing more is saved. */
function bestStep(lines: readonly RowLines[], widths: readonly number[], rest: number): Step | undefined {
  const now = widths.map((width, column) => lines[column]?.(width) ?? []);
  const height = heightOf(now);
  let best: Step | undefined;
  for (const [column, width] of widths.entries()) {
    let before = now[column];
    for (let by = 1; by <= rest; by += 1) {
      const wider = lines[column]?.(width + by) ?? [];
      // The same for more characters is never the best.
      if (wider === before) continue;
      before = wider;
      const gain = (height - heightOf(now.with(column, wider))) / by;
      if (gain > (best?.gain ?? 0)) best = { column, by, gain };
    }
  }
  return best;
}

/**
 * Divides the width of a table, in characters: each column gets what it needs at least, and the rest goes where it makes
 * the rows shortest.
 */
export function divideWidth(columns: readonly Column[], available: number): number[] {
  const widths = columns.map(({ least }) => Math.ceil(least));
  const most = columns.map((column) => column.most);
  if (sum(most) <= available) return most;
  const rows = Math.min(TELLING, rowsOf(columns));
  const lines = columns.map((column) => rowLinesOf(column, rows));
  for (;;) {
    const step = bestStep(lines, widths, Math.floor(available - sum(widths)));
    if (step === undefined) break;
    widths[step.column] = (widths[step.column] ?? 0) + step.by;
  }
  // What is left goes to the columns that would still take it.
  const wishes = widths.map((width, column) => Math.max(0, (most[column] ?? 0) - width));
  const share = Math.max(0, available - sum(widths)) / (sum(wishes) || 1);
  return widths.map((width, column) => width + share * (wishes[column] ?? 0));
}

/** About how many lines each row takes. */
export function rowHeights(columns: readonly Column[], widths: readonly number[]): number[] {
  const rows = rowsOf(columns);
  const lines = columns.map((column, index) => rowLinesOf(column, rows)(widths[index] ?? 1));
  return Array.from({ length: rows }, (_, row) => Math.max(...lines.map((column) => column[row] ?? 0)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
