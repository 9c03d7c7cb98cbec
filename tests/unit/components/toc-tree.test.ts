import { expect, test } from 'vitest';
import { nestEntries } from '../../../src/components/page/toc.ts';

const entry = (depth: number, text: string) => ({ depth, text, href: `#${text}` });

test('an h3 stands under the h2 before it', () => {
  const nodes = nestEntries([entry(2, 'a'), entry(3, 'b'), entry(3, 'c'), entry(2, 'd')]);
  expect(nodes.map(({ text, children }) => [text, children.map((child) => child.text)])).toEqual([
    ['a', ['b', 'c']],
    ['d', []],
  ]);
});

test('an h3 that comes before any h2 stands on the first level', () => {
  const nodes = nestEntries([entry(3, 'a'), entry(3, 'b'), entry(2, 'c')]);
  expect(nodes.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('deeper headings are left out', () => {
  expect(nestEntries([entry(2, 'a'), entry(4, 'b')])).toEqual([{ ...entry(2, 'a'), children: [] }]);
});
