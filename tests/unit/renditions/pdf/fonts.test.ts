import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseFonts, hasCharacter } from '../../../../src/renditions/pdf/fonts.ts';

const NO_FONTS = join('tests', 'fixtures', 'no-fonts');

/** Every character that is chosen for without a look into the fonts, and the rest of Latin-1. */
const latin = [
  ...Array.from({ length: 0x100 - 0x21 }, (_, index) => String.fromCodePoint(index + 0x21)),
  ...['–', '—', '‘', '’', '“', '”', '…', '•', '€'],
].filter((character) => !/[\p{Cc}\p{Cf}\s]/u.test(character));

describe('a text in Latin letters', () => {
  const { fonts, families, missing } = chooseFonts(latin.join(''), NO_FONTS);

  test('takes the fonts of every PDF and no other', () => {
    expect({ families, missing }).toEqual({ families: [], missing: [] });
    expect(fonts.length).toBeGreaterThan(0);
  });

  test.each(fonts)('$file has every one of them', ({ file }) => {
    expect(latin.filter((character) => !hasCharacter(file, character))).toEqual([]);
  });
});

test('a character of another script brings its font, one that none has is named', () => {
  const { families, missing } = chooseFonts('a ৳ ש 目', NO_FONTS);
  expect(families).toEqual(['Hind Siliguri', 'Noto Serif Hebrew']);
  expect(missing).toEqual(['目']);
});
