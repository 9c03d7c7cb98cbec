import { createHash } from 'node:crypto';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { expect, test, vi } from 'vitest';
import { formatControlRef } from '../../../../src/frameworks/control-ref.ts';
import { frameworks } from '../../../../src/frameworks/registry.ts';
import { resolveCrosswalks } from '../../../../src/model/crosswalk.ts';
import { crosswalkTable, questionTable, registerTable } from '../../../../src/renditions/tables/tables.ts';
import { csvText, type Table } from '../../../../src/renditions/tables/table.ts';
import {
  crosswalkWorkbook,
  questionWorkbook,
  registerWorkbook,
  xlsxBytes,
} from '../../../../src/renditions/tables/workbooks.ts';
import type { Control } from '../../../../src/schemas/control.ts';
import { refLabel } from '#words/frameworks';
import { fieldLabels } from '#words/register';
import { trustCenter } from '../../model/register-sample.ts';
import { absolute, defaultCenter, sampleCenters } from '../sample-centers.ts';

const table = (...rows: Table['rows']): Table => ({
  name: 'Sheet',
  columns: [
    { header: 'A', width: 10 },
    { header: 'B', width: 10 },
  ],
  rows,
});

test('writes RFC 4180: CRLF, every cell in quotation marks, which are doubled within', () => {
  const text = csvText(table(['plain', 'a, b'], ['say "hi"', 'two\nlines'], [undefined, { day: '2026-03-01' }]));
  expect(text).toBe('\uFEFF"A","B"\r\n"plain","a, b"\r\n"say ""hi""","two\nlines"\r\n"","2026-03-01"\r\n');
});

// The second row are the full-width signs, which spreadsheets with an East Asian locale take for the others.
test.each([
  ...['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=1+1,"x"'],
  ...['\uFF1D1+1', '\uFF0B1', '\uFF0D1', '\uFF20SUM(A1)', '\uFF1D'],
])('guards %j against being read as a formula', (cell) => {
  const [, row] = parseCsv(csvText(table([cell, 'b'])));
  expect(row?.[0]).toBe(`'${cell}`);
});

test.each(['x;=1+1', 'x;@SUM(A1)', 'x;\uFF1D1'])('keeps %j one cell where a semicolon separates cells', (cell) => {
  expect(csvText(table([cell, 'b']))).toContain(`\r\n"${cell}","b"\r\n`);
});

test('leaves what is no formula as it is', () => {
  expect(csvText(table(['a=b', 'Zürich – 東京 ＝']))).toContain('"a=b","Zürich – 東京 ＝"\r\n');
});

test.each(sampleCenters())('%s: every row of the tables has as many cells as the head', (_, center) => {
  for (const sheet of [registerTable(center, absolute), questionTable(center, absolute)]) {
    const rows = parseCsv(csvText(sheet));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
    expect(rows).toHaveLength(sheet.rows.length + 1);
  }
});

test.each([
  ['In use', '2024-02-01'],
  ['Listed', undefined],
])('the status of an entry is %s where it began on %s', (status, effective) => {
  const center = trustCenter({ subprocessors: [{ id: 'mail', data: { name: 'Mail', effective } }] }, '2026-11-20');
  const { columns, rows } = registerTable(center, absolute);
  expect(rows[0]?.[columns.findIndex(({ header }) => header === 'Status')]).toBe(status);
});

test('sentences in one cell follow each other as sentences do', () => {
  const { columns, rows } = registerTable(defaultCenter(), absolute);
  const safeguards = rows.map((row) => row[columns.findIndex(({ header }) => header === fieldLabels.safeguards)]);
  expect(safeguards).toContain(
    'We use only the regions listed here; an organisation-wide rule refuses every other. The keys that encrypt customer ' +
      'data are ours, kept in hardware security modules and never exported. Backups lie in an account that production ' +
      'cannot delete from.',
  );
  expect(JSON.stringify(rows)).not.toMatch(/[.!?]; /);
});

test('the register has a row for each entry, with its dates, and what comes next', () => {
  const center = defaultCenter();
  const [head = [], ...rows] = parseCsv(csvText(registerTable(center, absolute))).map((row) => row.map(String));
  const cell = (id: string, column: string) => rows.find(([first]) => first === id)?.[head.indexOf(column)];
  expect(rows.map(([id]) => id)).toEqual(center.register.map(({ id }) => id));
  expect(cell('aws', 'Countries')).toBe('IE; DE; SE; US');
  expect(cell('aws', 'Permalink')).toBe('https://trust.example.com/subprocessors/aws/');
  const announced = center.register.find(({ state }) => state === 'announced');
  expect(cell(announced?.id ?? '', 'Status')).toBe('Announced');
  expect(cell(announced?.id ?? '', 'Next change on')).toBe(announced?.record.effective);
  expect(cell(announced?.id ?? '', 'In use since')).toBe('');
  expect(cell('aws-bedrock', 'In use since')).toBe('2026-02-02');
});

test('an end that is not announced yet is in no cell', () => {
  const data = { name: 'Mail', effective: '2024-01-01', ended: '2026-09-01', endAnnounced: '2026-07-01' };
  const textOn = (asOf: string) =>
    csvText(registerTable(trustCenter({ subprocessors: [{ id: 'mail', data }] }, asOf), absolute));
  expect(textOn('2026-06-30')).not.toContain('2026-09-01');
  expect(textOn('2026-07-01')).toContain('2026-09-01');
});

test('the workbook has typed days, a frozen head, filters, widths, and says whose it is', async () => {
  const center = defaultCenter();
  const bytes = await xlsxBytes(registerWorkbook(center, absolute));
  const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(['Register', 'Changes', 'About']);
  const [register, changes, about] = sheets;
  expect(register?.rows).toHaveLength(center.register.length + 1);
  expect(register?.freezePane).toMatchObject({ rows: 1 });
  expect(register?.autoFilter?.range).toBe(`A1:AE${center.register.length + 1}`);
  expect(register?.columns?.[1]?.width).toBeGreaterThan(20);
  expect(changes?.rows[1]?.[0]).toBeInstanceOf(Date);
  expect(about?.rows).toContainEqual(['As of', new Date('2026-11-20T00:00:00Z')]);
  expect(properties?.created?.toISOString()).toBe('2026-11-20T00:00:00.000Z');
});

test('a cell of the workbook that begins like a formula is text', async () => {
  const bytes = await xlsxBytes({ title: 'T', author: 'A', asOf: '2026-01-01', sheets: [table(['=1+1', '-x'])] });
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows[1]).toEqual(['=1+1', '-x']);
});

test('the same day gives the same bytes, whatever the time zone', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await xlsxBytes(questionWorkbook(defaultCenter(), absolute)))
      .digest('hex');
  const first = await hash();
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(await hash()).toBe(first);
});

test('the crosswalk says of a whole article that its points are not told apart', () => {
  const rows = defaultCenter().crosswalks.flatMap((crosswalk) =>
    parseCsv(csvText(crosswalkTable(crosswalk, absolute))).map((row) => row.map(String)),
  );
  const statusOf = (requirement: string) => rows.find(([first]) => first === requirement)?.[3];
  expect([statusOf('GDPR Art. 33'), statusOf('GDPR Art. 33(2)')]).toEqual([
    'In place, not point by point',
    'Documented',
  ]);
});

test.each(frameworks)('no requirement of $id is read as a number or a day', (framework) => {
  const controls = framework.controls.map(({ id }) => formatControlRef(framework.id, id));
  const safeguard: Control = { title: 'All', category: 'governance', statement: 'Done.', status: 'in-place', controls };
  const input = { safeguards: [{ id: 'all', data: safeguard }], documents: [], commitments: [], questions: [] };
  const crosswalk = resolveCrosswalks(input)[0] ?? expect.fail('no crosswalk');
  const cells = parseCsv(csvText(crosswalkTable(crosswalk, absolute)))
    .slice(1)
    .map(([requirement]) => String(requirement));
  expect(cells).toEqual(controls.map(refLabel));
  // A German spreadsheet makes 4 January of clause 4.1.
  expect(cells.filter((cell) => /^[\d\s.,:/-]+$/.test(cell))).toEqual([]);
});

test('references that are no crosswalk are not called one, in the workbook and in its name', () => {
  const center = defaultCenter();
  const [crosswalk = expect.fail('no crosswalk')] = center.crosswalks;
  const titles = [true, false].map((whole) => {
    const { title, sheets } = crosswalkWorkbook(center, { ...crosswalk, whole }, absolute);
    return [title, sheets[0]?.name];
  });
  expect(titles).toEqual([
    ['Crosswalk of Northlight to ISO/IEC 27001:2022', 'Crosswalk'],
    ['References of Northlight to ISO/IEC 27001:2022', 'References'],
  ]);
});
