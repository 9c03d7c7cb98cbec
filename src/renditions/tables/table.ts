import { writeCsv } from 'hucre/csv';
import type { IsoDate } from '../../schemas/fields/dates.ts';

/** What a cell holds: words, or a day that spreadsheets sort and filter as such. */
export type Cell = string | { day: IsoDate } | undefined;

/** One column of a table of rows. */
export interface Column<Row> {
  header: string;
  /** In characters. */
  width: number;
  cell: (row: Row) => Cell;
}

/** A table as every format writes it. */
export interface Table {
  /** The name of its sheet, at most 31 characters. */
  name: string;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly Cell[])[];
}

/** Lays rows out in columns. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return { name, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

/** A cell of a day; empty where there is none. */
export function dayCell(day: IsoDate | undefined): Cell {
  return day === undefined ? undefined : { day };
}

/** Several texts in one cell, which may be whole sentences. */
export function sentencesCell(texts: readonly string[] | undefined): Cell {
  return texts?.every((text) => /[.!?…]$/.test(text)) ? texts.join(' ') : listCell(texts);
}

/** Several values in one cell. */
export function listCell(values: readonly string[] | undefined): Cell {
  return values?.join('; ');
}

const textOf = (cell: Cell): string => (typeof cell === 'object' ? cell.day : (cell ?? ''));

/** The full-width forms of `=`, `+`, `-` and `@`, which the library does not know. */
const FULL_WIDTH_FORMULA = /^[\uFF1D\uFF0B\uFF0D\uFF20]/;

const guarded = (text: string): string => (FULL_WIDTH_FORMULA.test(text) ? `'${text}` : text);

/**
 * A table as CSV: RFC 4180, UTF-8, days as YYYY-MM-DD. It begins with a byte order mark, without which Excel reads the
 * file in the code page of the machine. A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, their
 * full-width forms, tab or line break first) is preceded by an apostrophe, as OWASP advises on CSV injection. Every cell is in quotation
 * marks: where the list separator is a semicolon, `x;=1+1` would else be two cells and the second a formula.
 */
export function csvText({ columns, rows }: Table): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell) => guarded(textOf(cell))))];
  return `${writeCsv(lines, { bom: true, escapeFormulae: true, quoteStyle: 'all' }).replace(/(?:\r\n)?$/, '')}\r\n`;
}
