import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { familyOf, hasCharacter, isReadable } from './font-file.ts';

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
export const textFonts: readonly FontFile[] = [
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

/** The fonts in the folder `fonts/` of a trust center; files that are none are for the gate to refuse. */
function ownFonts(folder: string): FontFile[][] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.(?:ttf|otf)$/i.test(name));
  const files = names.sort().map((name) => join(folder, name));
  const fonts = files.filter(isReadable).map((file) => ({ family: familyOf(file), file }));
  return [...Map.groupBy(fonts, ({ family }) => family).values()];
}

/** Marks that steer how text is set and have no shape. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** What the text fonts are known to have: to set a text of these alone, no font has to be read. */
const COMMON = /[!-~\u00a1-\u00ac\u00ae-\u00ff–—‘’“”…•€]/;

/** The fonts a text needs, and the characters that none of them has. */
export interface ChosenFonts {
  fonts: readonly FontFile[];
  /** Families beside those of every PDF, in the order to try them. */
  families: readonly string[];
  missing: readonly string[];
}

const lackedBy = (files: readonly FontFile[], characters: readonly string[]): string[] =>
  characters.filter((character) => !files.some(({ file }) => hasCharacter(file, character)));

/** The characters of a text that its fonts may lack, each once. */
export function rareCharacters(text: string): string[] {
  return [...new Set(text)].filter((character) => !COMMON.test(character) && !SHAPELESS.test(character));
}

/**
 * Chooses the fonts of a text.
 *
 * @param folder the folder `fonts/` of the trust center, which need not be there
 */
export function chooseFonts(text: string, folder: string): ChosenFonts {
  const rare = rareCharacters(text);
  if (rare.length === 0) return { fonts: textFonts, families: [], missing: [] };
  let missing = lackedBy(textFonts.filter(({ file }) => file.endsWith('400Regular.ttf')).slice(0, 2), rare);
  const added: (readonly FontFile[])[] = [];
  if (missing.length > 0) {
    for (const files of [...ownFonts(folder), ...scriptFonts, ...addedPackages()]) {
      const rest = lackedBy(files, missing);
      if (rest.length < missing.length) added.push(files);
      missing = rest;
    }
  }
  const fonts = added.flat();
  const families = [...new Set(fonts.map(({ family }) => family))];
  return { fonts: [...textFonts, ...fonts], families, missing };
}
