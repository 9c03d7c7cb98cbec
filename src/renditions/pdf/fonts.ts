import { create } from 'fontkitten';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A font file, with the name of its family. */
export interface FontFile {
  family: string;
  file: string;
}

const FONTS = resolve('node_modules', '@expo-google-fonts');

const weights = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  semibold: '600SemiBold',
  semiboldItalic: '600SemiBold_Italic',
  bold: '700Bold',
} as const;
type Face = keyof typeof weights;

/** The files of a family of the font packages, `SourceSerif4_400Regular.ttf` and so on. */
function packaged(family: string, name: string, faces: readonly Face[]): FontFile[] {
  const prefix = family.replaceAll(' ', '');
  return faces.map((face) => {
    const weight = weights[face];
    return { family, file: join(FONTS, name, weight, `${prefix}_${weight}.ttf`) };
  });
}

/** What every PDF is set in. */
const textFonts: readonly FontFile[] = [
  ...packaged('Source Serif 4', 'source-serif-4', ['regular', 'semibold', 'italic', 'semiboldItalic']),
  ...packaged('Source Sans 3', 'source-sans-3', ['regular', 'semibold', 'italic', 'semiboldItalic']),
  ...packaged('Source Code Pro', 'source-code-pro', ['regular', 'semibold']),
];

/** Families that come with Candor and that a PDF takes in when its text needs them. */
const scriptFonts: readonly (readonly FontFile[])[] = [
  // Chosen for what is copied from the PDF: fonts that draw a letter in parts give text that repeats or scatters them.
  packaged('Hind Siliguri', 'hind-siliguri', ['regular', 'semibold']),
  packaged('Hind', 'hind', ['regular', 'semibold']),
  packaged('Amiri', 'amiri', ['regular', 'bold']),
  packaged('Noto Serif Hebrew', 'noto-serif-hebrew', ['regular', 'semibold']),
  packaged('Noto Sans Symbols 2', 'noto-sans-symbols-2', ['regular']),
];

/** Chinese, Japanese and Korean: packages that a trust center adds when it needs them. */
const addable = ['JP', 'SC', 'TC', 'KR'].flatMap((region) => [`Noto Sans ${region}`, `Noto Serif ${region}`]);

function addedPackages(): FontFile[][] {
  return addable
    .map((family) => packaged(family, family.toLowerCase().replaceAll(' ', '-'), ['regular', 'semibold']))
    .filter((files) => files.every(({ file }) => existsSync(file)));
}

/** The fonts in the folder `fonts/` of a trust center. */
function ownFonts(folder: string): FontFile[][] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.(?:ttf|otf)$/i.test(name));
  const files = names.sort().map((name) => ({ family: familyOf(join(folder, name)), file: join(folder, name) }));
  return [...Map.groupBy(files, ({ family }) => family).values()];
}

/** The family a font file says it belongs to, as Typst names it: without its weight. */
function familyOf(file: string): string {
  const { familyName } = open(file);
  return familyName.replace(
    /(?: (?:Thin|Extra ?Light|Light|Regular|Medium|Semi ?Bold|Bold|Extra ?Bold|Black|Italic))+$/i,
    '',
  );
}

const opened = new Map<string, { familyName: string; characters: ReadonlySet<number> }>();

function open(file: string): { familyName: string; characters: ReadonlySet<number> } {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} is a collection of fonts; Candor reads single fonts, .ttf or .otf.`);
  const read = { familyName: font.familyName, characters: new Set(font.characterSet) };
  opened.set(file, read);
  return read;
}

/** Marks that steer how text is set and have no shape. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** The fonts a text needs, and the characters that none of them has. */
export interface ChosenFonts {
  fonts: readonly FontFile[];
  /** Families beside those of every PDF, in the order to try them. */
  families: readonly string[];
  missing: readonly string[];
}

/**
 * Chooses the fonts of a text.
 *
 * @param folder the folder `fonts/` of the trust center, which need not be there
 */
export function chooseFonts(text: string, folder: string): ChosenFonts {
  const base = textFonts.filter(({ file }) => file.endsWith('400Regular.ttf')).slice(0, 2);
  let missing = [...new Set(text)].filter(
    (character) => !SHAPELESS.test(character) && !base.some(({ file }) => has(file, character)),
  );
  const added: (readonly FontFile[])[] = [];
  if (missing.length > 0) {
    for (const files of [...ownFonts(folder), ...scriptFonts, ...addedPackages()]) {
      const rest = missing.filter((character) => !files.some(({ file }) => has(file, character)));
      if (rest.length < missing.length) added.push(files);
      missing = rest;
    }
  }
  const fonts = added.flat();
  const families = [...new Set(fonts.map(({ family }) => family))];
  return { fonts: [...textFonts, ...fonts], families, missing };
}

const has = (file: string, character: string): boolean => open(file).characters.has(character.codePointAt(0) ?? 0);
