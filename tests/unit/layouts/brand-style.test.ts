import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { brandStyle } from '../../../src/layouts/brand-style.ts';

test('the order of the layers comes first, the colors after it', () => {
  expect(brandStyle('@layer reset, base;\n', '#0d5c4c').css).toBe('@layer reset, base;:root{--brand:#0d5c4c}');
  expect(brandStyle('@layer reset;', '#0d5c4c', '#7fd0ba').css).toContain('--brand-dark:#7fd0ba');
});

test('the hash is the one a Content-Security-Policy asks for', () => {
  const { css, hash } = brandStyle('@layer reset;', '#0d5c4c');
  expect(hash).toBe(`sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`);
});

test.each(['red', '#12345', '#0d5c4c}body{display:none', ''])('%j is no color of a brand', (accent) => {
  expect(() => brandStyle('@layer reset;', accent)).toThrow(`"${accent}" is not a hex color such as #0d5c4c`);
  expect(() => brandStyle('@layer reset;', '#0d5c4c', accent)).toThrow(RangeError);
});
