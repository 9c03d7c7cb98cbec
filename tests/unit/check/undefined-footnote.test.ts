import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const messages = (text: string): string[] =>
  diagnose(policy(text)).flatMap(({ code, message }) => (code === 'M014' ? [message] : []));

it.each([
  ['a footnote', 'We keep logs.[^1]', ['The footnote 1 is not defined.']],
  [
    'two of them',
    'We keep logs[^a] and mail.[^b]',
    ['The footnote a is not defined.', 'The footnote b is not defined.'],
  ],
  ['a link by name', 'See the [register][reg].', ['The link "reg" is not defined.']],
  ['a link whose words hold a bracket', 'See [the \\] key][reg].', ['The link "reg" is not defined.']],
  ['a footnote behind a backslash that is printed', 'A path C:\\\\[^1]', ['The footnote 1 is not defined.']],
])('%s that is not defined is told of', (_, text, expected) => {
  expect(messages(text)).toEqual(expected);
});

it.each([
  ['both brackets', 'Write \\[^1\\] where the note belongs.'],
  ['the first bracket', 'Write \\[^1] where the note belongs.'],
  ['the last bracket', 'Write [^1\\] where the note belongs.'],
  ['the words of a link', 'Write \\[words\\]\\[name\\] for a link.'],
  ['the name of a link', 'Write [words]\\[name] for a link.'],
])('brackets that an author escaped are printed as they stand: %s', (_, text) => {
  expect(messages(text)).toEqual([]);
});

it('many brackets are read in one go', () => {
  expect(messages(`${'['.repeat(50_000)} ${'\\'.repeat(50_000)} ${'[^'.repeat(50_000)}`)).toEqual([]);
});
