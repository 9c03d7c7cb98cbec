import { expect, test } from 'vitest';
import { inLists } from '../../../../../src/renditions/pdf/compact/fonts.ts';

test.each([
  [
    ['0', '0', '640'],
    ['0', ['640']],
  ],
  [
    ['1', '1', '657', '2', '2', '549', '5', '5', '100'],
    ['1', ['657', '549'], '5', ['100']],
  ],
  [
    ['1', '1', '657', '2', '9', '549', '10', '10', '100'],
    ['1', ['657'], '2', '9', '549', '10', ['100']],
  ],
])('%j becomes %j', (widths, expected) => {
  expect(inLists(widths)).toEqual(expected);
});

test('lists stay as they are', () => {
  expect(inLists(['1', ['657', '549']])).toEqual(['1', ['657', '549']]);
});
