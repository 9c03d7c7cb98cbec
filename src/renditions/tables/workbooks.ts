import { sampleLine } from '#words/chrome';
import { frameworkTitle } from '#words/frameworks';
import { registerTitle } from '#words/register-words';
import { tableText } from '#words/tables';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import type { Absolute } from '../surroundings.ts';
import { type Cell, dayCell, type Table } from './table.ts';
import { changeTable, crosswalkTable, questionTable, registerTable } from './tables.ts';

/** The sheet that says whose workbook it is, of which day, and where it comes from. */
function aboutSheet({ organization, asOf }: TrustCenter, title: string, page: string, data?: string): Table {
  const rows: (readonly [string, Cell])[] = [
    [tableText.title, title],
    [tableText.organization, organization.legalName ?? organization.name],
    [tableText.asOf, dayCell(asOf)],
    [tableText.page, page],
  ];
  if (data !== undefined) rows.push([tableText.data, data]);
  if (organization.sample) rows.push([tableText.fictional, sampleLine(organization.name)]);
  return {
    name: tableText.about,
    columns: [
      { header: tableText.what, width: 20 },
      { header: tableText.value, width: 80 },
    ],
    rows,
  };
}

/** Tables of a page as a workbook, with a sheet that says whose it is. */
export function tableWorkbook(
  center: TrustCenter,
  title: string,
  sheets: readonly Table[],
  page: string,
  data?: string,
): Workbook {
  const { organization, asOf } = center;
  const about = aboutSheet(center, title, page, data);
  return { title, author: organization.legalName ?? organization.name, asOf, sheets: [...sheets, about] };
}

/** The register and its changes as a workbook. */
export function registerWorkbook(center: TrustCenter, absolute: Absolute): Workbook {
  const sheets = [registerTable(center, absolute), changeTable(center, absolute)];
  const title = registerTitle(center.organization);
  return tableWorkbook(center, title, sheets, absolute('/subprocessors/'), absolute('/data/subprocessors.json'));
}

/** The answered questions as a workbook. */
export function questionWorkbook(center: TrustCenter, absolute: Absolute): Workbook {
  const title = tableText.questionsTitle(center.organization.name);
  const sheets = [questionTable(center, absolute)];
  return tableWorkbook(center, title, sheets, absolute('/questions/'), absolute('/data/questions.json'));
}

/** What answers to the requirements of a framework, as a workbook. */
export function crosswalkWorkbook(center: TrustCenter, crosswalk: Crosswalk, absolute: Absolute): Workbook {
  const titleOf = crosswalk.whole ? tableText.crosswalkTitle : tableText.referencesTitle;
  const title = titleOf(center.organization.name, frameworkTitle(crosswalk.framework));
  const sheets = [crosswalkTable(crosswalk, absolute)];
  return tableWorkbook(center, title, sheets, absolute(crosswalk.href));
}

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
  // Loaded where a workbook is written: the gate asks only for its path.
  const { writeXlsx } = await import('hucre/xlsx');
  const day = midnight(asOf);
  const properties = { title, creator: author, created: day, modified: day };
  return new Uint8Array(await writeXlsx({ sheets: sheets.map(sheetOf), properties }));
}
