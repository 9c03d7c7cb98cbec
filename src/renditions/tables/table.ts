import type { IsoDate } from '../../schemas/fields/iso-date.ts';

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
