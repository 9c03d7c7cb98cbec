import { describe, expect, it } from 'vitest';
import { importText } from './import-text.ts';

const HEAD = '---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n';
const lines = (...all: string[]): string => all.join('\n');

const RESULT = '| Name | Keeps |\n| --- | --- |\n| First | Keys of all doors. |\n| Second | Cards. |';

describe('a table of Pandoc is complete', () => {
  it.each([
    ['with cells of several lines', lines('-----------------------', 'Name    Keeps', '------- ---------------', 'First   Keys of', '        all doors.', '', 'Second  Cards.', '-----------------------'), RESULT],
    ['with a head of several lines', lines('-----------------------', 'The     What it', 'name    keeps', '------- ---------------', 'First   Keys', '', 'Second  Cards.', '-----------------------'), '| The name | What it keeps |\n| --- | --- |\n| First | Keys |\n| Second | Cards. |'],
    ['with a frame and a row that sums up', lines('+---+----+', '| A | B  |', '+===+====+', '| x | 1  |', '+===+====+', '| = | 1  |', '+---+----+'), '| A | B |\n| --- | --- |\n| x | 1 |\n| = | 1 |'],
    ['right below a line between sections', lines('---', '', 'Name    Keeps', '------- ---------------', 'First   Keys of all doors.', 'Second  Cards.', '', 'More.', '', '---'), `---\n\n${RESULT}\n\nMore.\n\n---`],
  ])('%s', (_, text, expected) => {
    expect(importText(`${HEAD}${text}\n`).body).toBe(`${expected}\n`);
  }); // prettier-ignore

  it.each([
    ['whose words reach over columns', lines('-----------------------', 'Name    Keeps', '------- ---------------', 'A very long name', '', 'Second  Cards.', '-----------------------')],
    ['that does not end', lines('-----------------------', 'Name    Keeps', '------- ---------------', 'First   Keys', '', 'Second  Cards.')],
    ['whose cells reach over rows', lines('+---+---+', '| a | b |', '|   +---+', '|   | c |', '+---+---+')],
  ])('or is asked about, and keeps every line: %s', (_, text) => {
    const { body, questions } = importText(`${HEAD}${text}\n`);
    expect(questions.find(({ key }) => key === 'table in line 7')?.message).toContain('Its columns cannot be told apart');
    for (const word of text.match(/\w+/g) ?? []) expect(body).toContain(word);
  }); // prettier-ignore
});

it('puts a line in bold below the heading above it', () => {
  const text = '## A\n\n### B\n\n**One**\n\nText.\n\n## C\n\n**Two**\n\nText.\n\n**3.1 Three**\n\nText.\n';
  const { body } = importText(HEAD + text);
  expect(body.match(/^#+ .*$/gm)).toEqual(['## A', '### B', '#### One', '## C', '### Two', '### 3.1 Three']);
});
