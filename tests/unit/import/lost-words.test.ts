import { expect, it } from 'vitest';
import { openDesk, type Note } from '../../../src/import/desk.ts';
import { draftOf } from '../../../src/import/draft.ts';
import { askForLostWords } from '../../../src/import/lost-words.ts';

function asked(source: string, result: string, ...notes: readonly Note[]) {
  const desk = openDesk();
  for (const note of notes) desk.note(note);
  askForLostWords(draftOf(source), result, desk);
  return desk.questions.map(({ key, line, message }) => ({ key, line, words: /"(.*)"/.exec(message)?.[1] }));
}

it('asks about words that neither the result nor the report holds, with their line', () => {
  expect(asked('# Keys\n\nKeys live\nin the old vault.', '# Keys\n\nKeys live\nin the.')).toEqual([
    { key: 'lost words', line: 4, words: 'old vault' },
  ]);
});

it.each([
  ['the report says they are gone', 'One two three.', 'One three.', [{ line: 1, message: 'Gone.', removed: 'two' }]],
  ['they stand elsewhere', 'One.\n\nTwo three.', 'Two three.\n\nOne.', []],
  ['they are where a link leads, or what a picture shows', 'See guide.md and lock.', '[See](guide.md) and ![lock](x.png)', []],
  ['a mark that parted their letters is gone', 'x^2^', 'x<sup>2</sup>', []],
  ['they were never shown', 'One.\n\n[two]: https://example.org', 'One.', []],
] as const)('asks nothing where %s', (_, source, result, notes) => {
  expect(asked(source, result, ...notes)).toEqual([]);
}); // prettier-ignore
