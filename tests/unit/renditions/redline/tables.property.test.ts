import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, readHtml } from '../../../../src/markdown/html.ts';
import { redline } from '../../../../src/renditions/redline/redline.ts';
import { outline, textFrom } from './accept.ts';
import { table } from './table.ts';

const HEADINGS = ['System', 'Owner', 'Tested', 'Restored within'];

const ROWS = [
  ['Mail for customers', 'Platform team', 'June', '4 hours'],
  ['Search of conversations', 'Search team', 'June', '8 hours'],
  ['Billing and invoices', 'Finance team', 'May', '2 days'],
  ['Reports to managers', 'Data team', 'March', '3 days'],
  ['Reports to managers', 'Data team', 'March', '5 days'],
  ['Archive', '', '', 'never'],
];

/** Some rows of the table in any order, with some of its columns in any order. */
const tables = fc
  .tuple(
    fc.shuffledSubarray(HEADINGS.map((_, column) => column)).filter(({ length }) => length > 0),
    fc.shuffledSubarray(ROWS),
    fc.boolean(),
  )
  .map(([columns, rows, isIrregular]) => {
    const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
    const html = table([HEADINGS, ...rows].map(pick));
    return isIrregular ? html.replace('<td>', '<td rowspan="2">') : html;
  });

const textOf = (html: string): string[] => outline(contentOf(readHtml(html)));

test('accepting all changes of two tables gives the rows and columns of the new, rejecting all those of the old', () => {
  fc.assert(
    fc.property(fc.array(tables, { maxLength: 2 }), fc.array(tables, { maxLength: 2 }), (before, after) => {
      const [from, to] = [before.join('<p>Between the tables</p>'), after.join('<p>Between the tables</p>')];
      const { content } = redline(readHtml(from), readHtml(to));
      expect(outline(textFrom(content, 'new'))).toEqual(textOf(to));
      expect(outline(textFrom(content, 'old'))).toEqual(textOf(from));
    }),
    { numRuns: 300 },
  );
});
