import { codePoint, unsafeIn } from '../../../model/unsafe-characters.ts';
import { chooseFonts, codePointsOf, packageFor, rareCharacters } from '../../../renditions/pdf/fonts.ts';
import type { CollectionName } from '../../../schemas/collections.ts';
import type { Finding, Place } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import type { SiteRecord } from '../../read/record.ts';
import { placeOfFile } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import type { Site } from '../../site.ts';
import { isElement, shownTexts, textNodes } from '../../text/elements.ts';

/** Collections whose records are in PDFs. */
const PRINTED: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'organization',
  'whitepaper',
  'policies',
  'disclosure',
  'disclosure-program',
  'advisories',
  'subprocessors',
]);

/** Those that are in a PDF where its text shows them. */
const EMBEDDED: Readonly<Record<string, CollectionName>> = {
  Fact: 'commitments',
  Certifications: 'certifications',
  AiFeatures: 'ai-features',
  Controls: 'controls',
};

function printedRecords({ records }: Site): SiteRecord[] {
  const embedded = new Set<CollectionName>();
  for (const { node } of textNodes(records)) {
    const collection =
      isElement(node) && Object.hasOwn(EMBEDDED, node.name ?? '') ? EMBEDDED[node.name ?? ''] : undefined;
    if (collection) embedded.add(collection);
  }
  return records.filter(({ collection }) => PRINTED.has(collection) || embedded.has(collection));
}

/** The characters of a record that fonts may lack, with the first place of each. */
function rareIn(record: SiteRecord): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { text, placeOf } of shownTexts(record)) {
    for (const character of rareCharacters(text)) {
      if (places.has(character) || unsafeIn(character).length > 0) continue;
      places.set(character, placeOf(character));
    }
  }
  return places;
}

const OWN_FONT = 'put a font that has it into the folder fonts/ beside content/, as .ttf or .otf';

function hintFor(character: string, language: string): string {
  if (/\p{Co}/u.test(character))
    return 'Retype it: Word takes such signs from a font of its own. A list item starts with "- ".';
  if (/\p{Extended_Pictographic}/u.test(character)) return 'Write a word instead of the sign, such as Yes or No.';
  const name = packageFor(character, language);
  if (name === undefined) return `Write it another way, or ${OWN_FONT}.`;
  return `Run npm install --save-exact @expo-google-fonts/${name}, or ${OWN_FONT}.`;
}

/** Characters that a message names. */
const NAMED = 5;

function messageFor(characters: readonly string[]): string {
  const named = characters
    .slice(0, NAMED)
    .map((character) =>
      /\p{Co}/u.test(character) ? codePoint(character) : `"${character}" (${codePoint(character)})`,
    );
  const more = characters.length - named.length;
  return `PDFs cannot show ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}: no font has ${characters.length === 1 ? 'it' : 'them'}.`;
}

/** The language that tells whose characters those are that Chinese, Japanese and Korean share. */
function languageOf({ data }: SiteRecord, characters: string, { content }: Site): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(characters)) return 'ja';
  if (/\p{Script=Hangul}/u.test(characters)) return 'ko';
  const own = data && 'language' in data ? data.language : undefined;
  return own ?? content?.organization.language ?? 'en';
}

/** One finding for the characters of a record that the same change fixes. */
function* findingsIn(record: SiteRecord, places: ReadonlyMap<string, Place>, site: Site): Generator<Finding> {
  const language = languageOf(record, [...places.keys()].join(''), site);
  const groups = Map.groupBy(places.keys(), (character) => hintFor(character, language));
  for (const [hint, characters] of groups) {
    const place = places.get(characters[0] ?? '');
    if (place) yield { place, message: messageFor(characters), hint };
  }
}

/** Characters that the fonts of the trust center do not have either. */
function withoutOwn(characters: readonly string[], { tree }: Site): readonly string[] {
  if (characters.length === 0) return characters;
  const fonts = tree.filter(({ path, kind }) => kind === 'file' && /^fonts\/[^/]+\.(?:ttf|otf)$/i.test(path));
  const own = fonts.map((font) => codePointsOf(font.read()));
  return characters.filter((character) => !own.some((points) => points?.has(character.codePointAt(0) ?? 0)));
}

/** The PDF compiler refuses a text that it cannot show whole. */
export const fontMissing: Rule = {
  code: 'F013',
  name: 'font-missing',
  severity: 'error',
  draft: 'note',
  sentence: 'Every character of a text that becomes a PDF is in a font.',
  bad: policy('| Data | Encrypted |\n| - | - |\n| Logs | ✅ |'),
  good: policy('| Data | Encrypted |\n| - | - |\n| Logs | Yes |'),
  *check(site) {
    const rare = printedRecords(site).map((record) => ({ record, places: rareIn(record) }));
    const all = new Set(rare.flatMap(({ places }) => [...places.keys()]));
    const missing = new Set(withoutOwn(chooseFonts([...all].join(''), '').missing, site));
    for (const { record, places } of rare) {
      const lacking = new Map([...places].filter(([character]) => missing.has(character)));
      yield* findingsIn(record, lacking, site);
    }
  },
};

const FONT = /\.(?:ttf|otf)$/i;
const OTHER_FONT = /\.(?:ttc|otc|woff2?|eot|pf[ab])$/i;

/** A font that cannot be read would leave the characters it was added for without one. */
export const fontUnreadable: Rule = {
  code: 'F014',
  name: 'font-unreadable',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Every font in fonts/ is a single font, as .ttf or .otf.',
  bad: { 'fonts/NotoSansThai.ttf': 'Not found' },
  good: {},
  *check({ tree }) {
    for (const entry of tree) {
      const { path, kind } = entry;
      if (!path.startsWith('fonts/') || kind !== 'file') continue;
      if (!OTHER_FONT.test(path) && (!FONT.test(path) || codePointsOf(entry.read()) !== undefined)) continue;
      yield {
        place: placeOfFile(path),
        message: 'This file is not a single TrueType or OpenType font.',
        hint: 'Use the font as .ttf or .otf, neither as a web font nor as a collection of several.',
      };
    }
  },
};
