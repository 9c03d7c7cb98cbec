import { expect, test } from 'vitest';
import type { TableNode } from '../../../../src/renditions/article/read.ts';
import { layoutTable } from '../../../../src/renditions/pdf/table-layout.ts';

const table = (columns: number, text: (column: number) => string, rows = 4): TableNode => {
  const row = () => ({
    cells: Array.from({ length: columns }, (_, column) => ({
      children: [{ type: 'paragraph' as const, children: [text(column)] }],
    })),
  });
  return { type: 'table', columns, head: [], body: Array.from({ length: rows }, row) };
};

const SENTENCE = 'Access is granted for a reason, reviewed on a date, and taken away when the reason ends.';

test.each([
  ['few columns of short words stand upright', 3, () => 'Head of Security', { size: 8.5, turned: false }],
  ['a long text does too', 3, () => SENTENCE.repeat(5), { size: 8.5, turned: false }],
  ['eight narrow columns are set smaller', 8, () => 'Administrator', { size: 7.5, turned: false }],
  ['ten are turned', 10, () => 'Responsibility', { size: 8.5, turned: true }],
  ['six columns of tall cells are turned', 6, () => SENTENCE.repeat(2), { size: 8.5, turned: true }],
  ['thirteen are turned and smallest', 13, () => 'Responsibility', { size: 6.5, turned: true }],
  ['what fits nowhere is turned and smallest', 30, () => 'Responsibility', { size: 6.5, turned: true }],
])('%s', (_, columns, text, expected) => {
  expect(layoutTable(table(columns, text), true)).toMatchObject(expected);
});

test('a table inside a list stays on its page', () => {
  expect(
    layoutTable(
      table(12, () => 'Responsibility'),
      false,
    ),
  ).toMatchObject({ size: 6.5, turned: false });
});

test('a date keeps its line, and what is left goes to the text', () => {
  const { characters, widths } = layoutTable(
    table(3, (column) => (column === 0 ? '20 February 2026' : SENTENCE.repeat(2))),
    true,
  );
  // The width of the date in figures of its font.
  expect(characters[0]).toBeGreaterThanOrEqual(14.76);
  expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
});
