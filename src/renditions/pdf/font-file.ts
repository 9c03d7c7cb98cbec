import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';

interface Opened {
  familyName: string;
  characters: ReadonlySet<number>;
}

const opened = new Map<string, Opened>();

/** @throws {Error} where the file is no font, or several */
function open(file: string): Opened {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} is a collection of fonts; Candor reads single fonts, .ttf or .otf.`);
  const read = { familyName: font.familyName, characters: new Set(font.characterSet) };
  opened.set(file, read);
  return read;
}

/** The family a font file says it belongs to, as Typst names it: without its weight. */
export function familyOf(file: string): string {
  return open(file).familyName.replace(
    /(?: (?:Thin|Extra ?Light|Light|Regular|Medium|Semi ?Bold|Bold|Extra ?Bold|Black|Italic)){1,5}$/i,
    '',
  );
}

/** Whether a font file has a character. */
export const hasCharacter = (file: string, character: string): boolean =>
  open(file).characters.has(character.codePointAt(0) ?? 0);

/** The code points that a font has; undefined where the bytes are not a single font. */
export function codePointsOf(bytes: Uint8Array): ReadonlySet<number> | undefined {
  try {
    const font = create(Buffer.from(bytes));
    return font.isCollection ? undefined : new Set(font.characterSet);
  } catch {
    return undefined;
  }
}

/** Whether a file is a single font. */
export const isReadable = (file: string): boolean => opened.has(file) || codePointsOf(readFileSync(file)) !== undefined;
