import { expect, test } from 'vitest';
import { openDesk } from '../../../src/import/desk.ts';
import { draftOf, revise } from '../../../src/import/draft.ts';
import { statementsIn } from '../../../src/import/fields/statements.ts';
import { kramdown } from '../../../src/import/passes/kramdown.ts';
import { links } from '../../../src/import/passes/links.ts';
import { textTables } from '../../../src/import/passes/text-tables.ts';
import { isBlankToFill } from '../../../src/import/passes/placeholders.ts';
import { TookTooLong, withinTime } from '../../../src/import/gate.ts';
import { growth, LINEAR } from '../growth.ts';
import { importText, importTexts } from './import-text.ts';

const TITLE = '# Access policy\n\n';
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- item`).join('\n');

test.each([
  ['tabs', 500, (n: number) => `a${'\t'.repeat(n)}b`],
  ['blanks behind a label', 500, (n: number) => `Version:${' '.repeat(n)}x`],
  ['words on one line', 500, (n: number) => 'word '.repeat(n)],
  ['lines', 250, (n: number) => 'Some words.\n\n'.repeat(n)],
  ['placeholders', 100, (n: number) => 'By {{ name }}.\n\n'.repeat(n)],
  ['items of a list', 250, (n: number) => '- item\n'.repeat(n)],
  ['placeholders on one line', 250, (n: number) => '`code` {{ name }} [insert date] '.repeat(n)],
  ['alerts', 500, (n: number) => '> [!NOTE]\n> Words.\n\n'.repeat(n)],
  ['wiki links', 500, (n: number) => '[[x]] '.repeat(n)],
  ['marks of Pandoc', 500, (n: number) => '`code` [words]{.underline} '.repeat(n)],
  ['tags of Confluence', 400, (n: number) => '`code` <ac:link>words</ac:link> '.repeat(n)],
  ['permalinks', 250, (n: number) => '## Part [¶](#part)\n\n'.repeat(n)],
])('the time to import %s grows no faster than their number', (_, size, make) => {
  expect(growth((n) => `${TITLE}${make(n)}\n`, importText, size)).toBeLessThan(LINEAR);
});

test('the time to import fields grows no faster than their number', () => {
  const fields = (n: number) => Array.from({ length: n }, (_, index) => `field${index}: x\n`).join('');
  expect(growth((n) => `---\n${fields(n)}---\n\n${TITLE}`, importText, 500)).toBeLessThan(LINEAR);
});

test.each([
  [
    'columns of framed tables',
    300,
    (n: number) => `+${'-+'.repeat(n)}\n|${'a|'.repeat(n)}\n+${'-+'.repeat(n)}\n`,
    textTables,
  ],
  ['rows of framed tables', 300, (n: number) => `+--+\n${'|a |\n'.repeat(n)}+--+\n`, textTables],
  ['headings of kramdown', 1500, (n: number) => '## Part\n{: #part}\n\n'.repeat(n), kramdown],
  ['lists of kramdown', 1500, (n: number) => '1. a\n{:start="3"}\n\nWords.\n\n'.repeat(n), kramdown],
  ['statements', 1000, (n: number) => 'Owner: CISO\n'.repeat(n), statementsIn],
])('the time to read %s grows no faster than their number', (_, size, make, read) => {
  expect(
    growth(
      (n) => draftOf(make(n)),
      (draft) => read(draft, openDesk()),
      size,
    ),
  ).toBeLessThan(LINEAR);
});

test('the time to remove definitions of links grows no faster than their number', () => {
  const defined = (n: number) =>
    Array.from({ length: n }, (_, index) => `[Words][d${index}]\n\n[d${index}]: javascript:x\n\n`).join('');
  const context = { path: 'text.md', targets: new Map(), aliases: new Map(), hasPage: () => false, documents: [] };
  const files = { slug: 'text', hasAttachment: () => false, isPublic: () => false };
  const remove = (text: string) =>
    links(draftOf(text), { ...context, ...files }, openDesk(new Map([['javascript:x', 'none']])));
  expect(growth(defined, remove, 500)).toBeLessThan(LINEAR);
});

test('the time to change places of a text, and to find their lines, grows no faster than their number', () => {
  const LINE = 'A word.\n';
  const changeAll = (text: string): void => {
    const starts = Array.from({ length: text.length / LINE.length }, (_, index) => index * LINE.length);
    const edits = starts.map((start) => ({ start, end: start + 1, text: 'One', why: 'A number became a word.' }));
    const draft = revise(draftOf(text), edits, openDesk());
    for (let at = 0; at < draft.text.length; at += 'One word.\n'.length) draft.line(at);
  };
  expect(growth((n) => LINE.repeat(n), changeAll, 2000)).toBeLessThan(LINEAR);
});

test.each([
  ['lists 200 deep', 200, nested(200)],
  ['20,000 tabs', 1, `a${'\t'.repeat(20_000)}b`],
  ['60,000 words on one line', 60_000, 'word '.repeat(60_000)],
])('%s are imported whole', (_, count, text) => {
  const { body, questions } = importText(`${TITLE}${text}\n`);
  expect(body.match(/item|a\t+b|word/g)).toHaveLength(count);
  expect(questions.map(({ key }) => key)).not.toContain('lost words');
});

test('the time to import lists in lists grows no faster than their text', () => {
  const perDepth = growth((depth) => `${TITLE}${nested(depth)}\n`, importText, 6);
  expect(perDepth).toBeLessThan(16);
});

test.each(['Approved by: ......(name)', `Version:${' '.repeat(40)}`, `Approved by: ${'…'.repeat(60)}(name)`])(
  'ordinary text such as %j is imported in no time',
  (line) => {
    expect(importText(`${TITLE}${line}\n`).head).toContain('title: Access policy');
    expect(isBlankToFill(`${'…'.repeat(60)}(name)`)).toBe(false);
  },
);

test('work without an end is stopped, in the middle of a pattern too', () => {
  const endless = () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`);
  expect(() => withinTime(endless, 20)).toThrow(TookTooLong);
  expect(() => withinTime(endless, 20)).toThrow('stopped after 0.02 seconds');
});

test('a file that is too large is named and left out', () => {
  const [result] = importTexts({ 'minutes.md': 'word '.repeat(200_001) });
  expect(result).toMatchObject({
    path: 'minutes.md',
    problem: 'The file has more than 1,000,000 bytes, more than the check allows: split it.',
  });
});

test('a file whose tags nest too deeply is named and left out, and the others are imported', () => {
  const [deep, other] = importTexts({
    'deep.md': `${TITLE}${'<div>\n\n'.repeat(20_000)}`,
    'other.md': '# Other policy\n\nWords.\n',
  });
  expect(deep).toMatchObject({
    path: 'deep.md',
    problem: 'Lists, quotations or tags in this file are nested too deeply to be read: close each tag, or delete some.',
  });
  expect(other).toHaveProperty('text');
});

test.each([
  ['_a', 'It has more than 20,000 "_" (line 1).'],
  ['> ', 'It has a line with more than 100 marks of lists or quotations (line 1).'],
])('a source of nothing but %j is named, and not read', (sign, reason) => {
  const [result] = importTexts({ 'a.md': sign.repeat(100_000) });
  expect(result?.problem).toContain(reason);
});
