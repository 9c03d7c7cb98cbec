import { writeXlsx } from 'hucre/xlsx';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';
import type { Cell, Table } from './table.ts';

/** A workbook before it is written. */
export interface Workbook {
  title: string;
  author: string;
  /** The day it holds for; it also stands as the day the file was made, so that every build writes the same bytes. */
  asOf: IsoDate;
  sheets: readonly Table[];
}

const DAY_FORMAT = 'yyyy-mm-dd';
const wrapped = { vertical: 'top', wrapText: true } as const;
const styles = {
  header: {
    font: { name: 'Calibri', size: 11, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDEB' } },
  },
  text: { alignment: wrapped },
  day: { alignment: { ...wrapped, horizontal: 'left' }, numFmt: DAY_FORMAT },
} as const;

const midnight = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

const valueOf = (cell: Cell): string | Date | null => (typeof cell === 'object' ? midnight(cell.day) : (cell ?? null));

/** The name of a column: A to Z, then AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Points of one line of text, and the most that a row may have (ECMA-376 part 1, 18.3.1.73). */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;

/** The height of a row that shows its longest cell whole: spreadsheets do not measure rows of files they have not saved. */
function heightOf(row: readonly Cell[], columns: Table['columns']): number {
  const lines = row.map((cell, index) => {
    const width = columns[index]?.width ?? 1;
    const parts = typeof cell === 'string' ? cell.split('\n') : [];
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

function sheetOf({ name, columns, rows }: Table) {
  const header = columns.map((column) => column.header);
  const values = [header, ...rows.map((row) => row.map(valueOf))];
  const cells = new Map(
    [header, ...rows].flatMap((row, y) =>
      row.map((cell, x) => {
        const style = y === 0 ? styles.header : typeof cell === 'object' ? styles.day : styles.text;
        return [`${String(y)},${String(x)}`, { style }] as const;
      }),
    ),
  );
  const range = `A1:${columnName(columns.length - 1)}${String(values.length)}`;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: values,
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$1:$1' } as const,
  };
}

/** A workbook as XLSX (ECMA-376): days typed, the header frozen, filters on, widths set. The same input, the same bytes. */
export async function xlsxBytes({ title, author, asOf, sheets }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const day = midnight(asOf);
  const properties = { title, creator: author, created: day, modified: day };
  return new Uint8Array(await writeXlsx({ sheets: sheets.map(sheetOf), properties }));
}
