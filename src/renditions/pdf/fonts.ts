import { create } from 'fontkitten';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { packageFolder } from '../../site/folder.ts';

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
function familyOf(file: string): string {
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
const isReadable = (file: string): boolean => opened.has(file) || codePointsOf(readFileSync(file)) !== undefined;

/** A font file, with the name of its family. */
export interface FontFile {
  family: string;
  file: string;
}

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
  const scoped = `@expo-google-fonts/${name}`;
  const folder = packageFolder(scoped) ?? resolve('node_modules', scoped);
  return faces.map((face) => {
    const weight = weights[face];
    return { family, file: join(folder, weight, `${prefix}_${weight}.ttf`) };
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

/** What to install for writing whose fonts are too large to come with Candor. */
const packages: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
];

/** The package of `@expo-google-fonts` with a font for a character, in a text of a language. */
export function packageFor(character: string, language: string): string | undefined {
  const named = packages.find(([script]) => script.test(character))?.[1];
  if (named !== undefined || !/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character)) return named;
  if (language.startsWith('ja')) return 'noto-sans-jp';
  if (language.startsWith('ko')) return 'noto-sans-kr';
  return /Hant|TW|HK/.test(language) ? 'noto-sans-tc' : 'noto-sans-sc';
}

const NO_FONTS = resolve('src', 'renditions', 'pdf', 'fonts.conf');

/**
 * Keeps the compiler from the fonts of the machine: a PDF has the same bytes everywhere, and the search takes longer than
 * setting a document. The compiler has no option for it, but on Linux it asks fontconfig's variable where to look.
 *
 * Only the main thread can change what native code sees of the environment: it has to, before it starts others.
 */
export function hideMachineFonts(): void {
  if (isMainThread) process.env['FONTCONFIG_FILE'] = NO_FONTS;
}
