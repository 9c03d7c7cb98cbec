import { expect, it } from 'vitest';
import { inSequence } from '../../../src/components/parts/links.ts';

it('begins an item only when the one before it has been taken', async () => {
  const begun: number[] = [];
  const sequence = inSequence([1, 2, 3], (item) => {
    begun.push(item);
    return item * 10;
  });
  expect((await sequence.next()).value).toBe(10);
  expect(begun).toEqual([1]);
  expect((await sequence.next()).value).toBe(20);
  expect(begun).toEqual([1, 2]);
});
