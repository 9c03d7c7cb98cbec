import { expect, test } from 'vitest';
import { breakable, longestStretch } from '../../../../src/renditions/pdf/breaks.ts';

test.each([
  'Plain words stay whole.',
  'https://trust.northlight.example/policies/vendor-risk-management/2.1/?a=b&c=d#part',
  `a hash ${'0123456789abcdef'.repeat(8)} in a line`,
  'Donaudampfschifffahrtsgesellschaftskapitän',
  '  spaces\u00a0at both ends ',
  'family 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 and 漢字',
])('the pieces of “%s” are the text', (text) => {
  expect(breakable(text).join('')).toBe(text);
});

test('addresses break at their joints, hashes anywhere, words of letters by hyphenation alone', () => {
  expect(breakable('see https://trust.northlight.example/policies/')).toEqual([
    'see https:',
    '/',
    '/',
    'trust.',
    'northlight.',
    'example/',
    'policies/',
  ]);
  expect(breakable('0'.repeat(40)).length).toBe(40);
  expect(breakable('Rechtsschutzversicherungsgesellschaften')).toHaveLength(1);
});

test('a word that fits its line stays whole', () => {
  expect(breakable('security@northlight.example', 44)).toEqual(['security@northlight.example']);
  expect(breakable('security@northlight.example').length).toBeGreaterThan(1);
});

test('knows the longest part that stays in one line', () => {
  expect(longestStretch('a responsibility')).toBeCloseTo(11.68, 5);
  expect(longestStretch('well-known words')).toBeCloseTo(5.92, 5);
  expect(longestStretch('漢字')).toBe(4);
});
