import { expect, test } from 'vitest';
import { brandStyle } from '../../../src/catalog/frame.ts';

test('the order of the layers comes first, the colors after it', () => {
  expect(brandStyle('@layer reset, base;\n', '#0d5c4c')).toBe('@layer reset, base;:root{--brand:#0d5c4c}');
  expect(brandStyle('@layer reset;', '#0d5c4c', '#7fd0ba')).toContain('--brand-dark:#7fd0ba');
});

test.each(['red', '#12345', '#0d5c4c}body{display:none', ''])('%j is no color of a brand', (accent) => {
  expect(() => brandStyle('@layer reset;', accent)).toThrow(`"${accent}" is not a hex color such as #0d5c4c`);
  expect(() => brandStyle('@layer reset;', '#0d5c4c', accent)).toThrow(RangeError);
});
