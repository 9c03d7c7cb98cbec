import { writeCsv } from 'hucre/csv';
import type { Cell, Table } from './table.ts';

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
