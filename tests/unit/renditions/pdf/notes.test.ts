import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPdf } from '../../../../src/renditions/pdf/render-pdf.ts';
import { paperOf } from './fixture-paper.ts';
import { readPdf, solid } from './read-pdf.ts';

const files = { fonts: join('tests', 'fixtures', 'no-fonts'), file: (path: string) => join('public', path) };
const textOf = async (markdown: string): Promise<string> =>
  solid((await readPdf((await renderPdf(paperOf(markdown), files)).read())).text);

/**
 * A table in a quotation, with a link in its head, that the compiler parts at the foot of its first page. It is one of few
 * for which the compiler loses the order of tags: other words take other widths.
 */
const quoted = (before: string, cell: string, after = ''): string =>
  [
    before,
    '',
    `| Head | some words | words | words](/policies/)](#scope) | **bold | **bold w[^3] | words](https://a.example.org/x) | ${'word '.repeat(36)}words | |`,
    `|${' --- |'.repeat(9)}`,
    `| ${cell} ${'word '.repeat(35)}| | | | | | | | |`,
    '',
    after,
  ]
    .join('\n')
    .replaceAll(/^/gm, '> ');

test.each([
  [
    'is referred to from another note',
    `${quoted('First.', 'w[^cell]')}\n\n[^cell]: See the other.[^1]\n\n[^1]: The text of the note.`,
  ],
  ['stands behind a table', `${quoted('First.', 'w', 'After.[^1]')}\n\n[^1]: The text of the note.`],
])('a note in a quotation that %s is set once', async (_, markdown) => {
  const text = await textOf(markdown);
  expect(text.split('Thetextofthenote.')).toHaveLength(2);
});

test('a note that holds more than words stands at the end of the text, with the notes it refers to', async () => {
  const text = await textOf(
    [
      'First,[^words] second[^table] and third.[^table]',
      'The end.',
      '[^words]: At the foot, see the fourth.[^fourth]',
      '[^table]: Kept so:\n\n    | Record | Kept |\n    | --- | --- |\n    | Logs | 90 days[^days] |',
      '[^days]: By law.',
      '[^fourth]: Number four.',
    ].join('\n\n'),
  );
  expect(text).toContain('Atthefoot,seethefourth.2second3andthird.3');
  expect(text).toMatch(/Theend\.Numberfour\.Keptso:RecordKeptLogs90days4Bylaw\.$/);
});
