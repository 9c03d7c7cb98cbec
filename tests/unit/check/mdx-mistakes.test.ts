import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const found = (text: string) => {
  const files = policy(text);
  const front = Object.values(files)[0]?.toString().split(text)[0]?.split('\n').length ?? 0;
  return diagnose(files)
    .filter(({ code }) => code === 'M001')
    .map(({ line, column, message, hint }) => ({ at: `${line - front + 1}:${column}`, message, hint }));
};
const places = (text: string) => found(text).map(({ at }) => at);

it('every "<" of a text is reported in one run, each at its place and with its fix', () => {
  const text = [
    'Passwords of <12 characters and <=4 words are refused.',
    '',
    'Write to <jane@example.com> or see <https://example.com/>.',
    '',
    '| Size | Count |',
    '| ---- | ----- |',
    '| <5   | 10    |',
    '',
    '- Fewer than <3 are',
    '  kept for <30 days.',
  ].join('\n');
  const all = found(text);
  expect(all.map(({ at }) => at)).toEqual(['1:14', '1:33', '3:10', '3:36', '7:3', '9:14', '10:12']);
  expect(all[0]?.hint).toContain(String.raw`Write \< for the sign itself`);
  expect(all[2]?.hint).toContain('[jane@example.com](mailto:jane@example.com)');
  expect(all[3]?.hint).toBe('Write it as a link: [words](https://example.com/).');
});

it('what stands in code, behind a backslash or in the address of a link is no mistake', () => {
  expect(places('Passwords <12.\n\n`a <5`, \\<6, [a](<../b c.md>).\n\n```\nx <7 { y\n```\n\nLess than <8.')).toEqual([
    '1:11',
    '9:11',
  ]);
});

it('mistakes of every kind are reported in one run', () => {
  const text = [
    'Fewer than <12.', // 1
    '',
    '<Note>', // 3, never closed
    '',
    'A { brace.', // 5
    '',
    'Closed </Nothing> too early.', // 7
    '',
    '<!-- A remark', // 9
    'with <b> in it. -->',
    '',
    'More <than that.', // 12
    '',
    '{ a b c }', // 14
    '',
    'Some <company name> of *another <b>* kind.', // 16
  ].join('\n');
  const all = found(text);
  expect(all.map(({ at }) => at)).toEqual(['1:12', '3:1', '5:3', '7:8', '9:1', '12:6', '14:1', '16:6', '16:33']);
  expect(all.map(({ message }) => message)).toEqual([
    'The sign "<" begins a tag here, and what follows is none.',
    '<Note> is opened here and never closed.',
    'A brace is opened and not closed; in this kind of file, braces have a meaning.',
    'A tag is closed here that was not opened.',
    'A comment has no place in a text that is published.',
    'The sign "<" begins a tag here, and what follows is none.',
    'Braces mark code here, and texts hold none.',
    '<company> is opened here and never closed.',
    '<b> is opened here and never closed.',
  ]);
});

it('a component that does not exist is reported in the same run as the signs', () => {
  const text = 'Fewer than <12.\n\n<Unknown />\n\nWithin <Fatc id="rto" /> and <=4.\n\n`<Code />`';
  expect(places(text)).toEqual(['1:12', '5:30']);
  const unknown = diagnose(policy(text)).filter(({ code }) => code === 'M004');
  expect(unknown.map(({ column, message, hint }) => [column, message, hint.slice(0, 22)])).toEqual([
    [1, 'There is no <Unknown> here.', 'Use Markdown, or one o'],
    [8, 'There is no <Fatc> here.', 'Did you mean <Fact>?'],
  ]);
});

it('a tag that is closed out of place is reported once', () => {
  expect(places('> <Note>\n\nText.\n\n</Note>')).toEqual(['1:3']);
  expect(places('<Note>\n<b>\n</Note>')).toEqual(['2:1']);
  const [only, ...more] = found('<Note>\n\n- item </Note>');
  expect(more).toEqual([]);
  expect(only).toEqual({
    at: '3:8',
    message: '<Note> cannot be closed here, inside another paragraph or list than the one it was opened in.',
    hint: 'Write both tags on lines of their own, with an empty line before and after each.',
  });
});

it('5,000 signs are reported one by one', () => {
  const all = places('Fewer than <5 records.\n\n'.repeat(5000));
  expect(all).toHaveLength(5000);
  expect(all.at(-1)).toBe('9999:12');
});

it('of mistakes that take long to find, the first are listed, and it says that there are more', () => {
  const all = found(Array.from({ length: 4000 }, (_, index) => `Some <name${index}> here.`).join('\n\n'));
  expect(all.length).toBeGreaterThan(1);
  expect(all.length).toBeLessThan(200);
  expect(all.at(-1)).toMatchObject({
    message: 'This file has more such mistakes than are listed.',
    hint: 'Correct those and check again, or rename the file to .md, where "<" and "{" stand for themselves.',
  });
});
