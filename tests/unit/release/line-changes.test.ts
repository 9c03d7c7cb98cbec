import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineChanges, type LineChange } from '../../../src/release/compare.ts';

it.each<[string, string, LineChange[]]>([
  ['abc', 'abc', []],
  ['abc', 'axc', [{ start: 1, added: 1, removed: 1 }]],
  ['abc', 'abxc', [{ start: 2, added: 1, removed: 0 }]],
  ['abc', 'ac', [{ start: 1, added: 0, removed: 1 }]],
  ['abcdefg', 'xbcdyg', [{ start: 0, added: 1, removed: 1 }, { start: 4, added: 1, removed: 2 }]],
  ['', 'ab', [{ start: 0, added: 2, removed: 0 }]],
])('tells %j from %j', (before, after, changes) => {
  expect(lineChanges(before.split(''), after.split(''))).toEqual(changes);
}); // prettier-ignore

it('leaves, without the stretches named, lines that stand as they stood', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rest: string[] = [...after];
      let shift = 0;
      for (const { start, added, removed } of lineChanges(before, after)) {
        const from = start + shift;
        rest.splice(from, added, ...Array.from({ length: removed }, () => '?'));
        shift += removed - added;
      }
      expect(rest).toHaveLength(before.length);
      expect(rest.every((line, index) => line === '?' || line === before[index])).toBe(true);
    }),
  );
});
