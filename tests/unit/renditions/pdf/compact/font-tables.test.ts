import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutUnusedTables } from '../../../../../src/renditions/pdf/compact/fonts.ts';

const FONT = join('node_modules', '@expo-google-fonts', 'source-serif-4', '400Regular', 'SourceSerif4_400Regular.ttf');
const font = readFileSync(FONT);

const tagsOf = (bytes: Buffer): string[] =>
  Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
  );

test('only the tables that a PDF does not read are gone', () => {
  const smaller = withoutUnusedTables(font);
  expect(tagsOf(smaller)).toEqual(tagsOf(font).filter((tag) => tag !== 'name' && tag !== 'post'));
  expect(smaller.length).toBeLessThan(font.length);
});

test('every glyph keeps its shape and width', () => {
  const before = create(font);
  const after = create(withoutUnusedTables(font));
  if (before.isCollection || after.isCollection) throw new Error('One font');
  for (const character of 'AgQ&ß€') {
    const [point = 0] = [character.codePointAt(0)];
    const [old, kept] = [before.glyphForCodePoint(point), after.glyphForCodePoint(point)];
    expect(kept.path.toSVG()).toBe(old.path.toSVG());
    expect(kept.advanceWidth).toBe(old.advanceWidth);
  }
});

test('what is no TrueType font stays as it is', () => {
  const other = Buffer.from('OTTO and more');
  expect(withoutUnusedTables(other)).toBe(other);
});
