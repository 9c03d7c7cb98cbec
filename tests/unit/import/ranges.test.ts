import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOf, type Range } from '../../../src/import/tree.ts';

const range = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]): Range => ({ start, end: start + length }));

test('ranges answer as a search through all of them does', () => {
  fc.assert(
    fc.property(fc.array(range), fc.array(range), range, (first, added, asked) => {
      const ranges = rangesOf(first);
      for (const one of added) ranges.add(one);
      const all = [...first, ...added];
      const holds = (offset: number) => all.some(({ start, end }) => offset >= start && offset < end);
      const offsets = Array.from({ length: asked.end - asked.start }, (_, index) => asked.start + index);
      expect(ranges.has(asked.start)).toBe(holds(asked.start));
      expect(ranges.touches(asked)).toBe(offsets.some(holds));
    }),
  );
});

test('ranges contain only what lies within one of them', () => {
  const ranges = rangesOf([
    { start: 0, end: 4 },
    { start: 4, end: 8 },
  ]);
  expect(ranges.covers({ start: 5, end: 8 })).toBe(true);
  expect(ranges.covers({ start: 3, end: 5 })).toBe(false);
});
