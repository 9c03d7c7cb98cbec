import type { Finding, Place } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import { nodesOf } from '../read/body.ts';
import type { SiteRecord } from '../read/record.ts';
import { placeAt } from '../read/text.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { rangeOf } from '../text/elements.ts';
import { stringsIn } from '../text/shown-texts.ts';
import { codePoint, unsafeIn } from '../../model/unsafe-characters.ts';

interface Found {
  readonly place: Place;
  readonly character: string;
}

/** Those a field writes with an escape in quotation marks: "\u202E". */
function* escaped({ yaml }: SiteRecord): Generator<Found> {
  if (!yaml) return;
  for (const { path, text } of stringsIn(yaml.data)) {
    for (const { character } of unsafeIn(text)) yield { place: placeOfValue(yaml, path), character };
  }
}

const REFERENCE = /(?<!\\)&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** Those a text writes as a character reference: `&#x202E;`. In code it is what it says. */
function* referenced({ text, body }: SiteRecord): Generator<Found> {
  if (!body?.tree || !text.text.includes('&#')) return;
  const code = nodesOf(body.tree).filter(({ node }) => node.type === 'code' || node.type === 'inlineCode');
  const ranges = code.map(({ node }) => rangeOf(node));
  for (const { 0: reference, 1: hexadecimal, 2: decimal, index } of text.text.matchAll(REFERENCE)) {
    const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const [unsafe] = point > 0x10ffff ? [] : unsafeIn(String.fromCodePoint(point));
    const isCode = ranges.some(({ start, end }) => index >= start && index < end);
    if (!unsafe || isCode || index < body.start) continue;
    yield { place: placeAt(text, index, index + reference.length), character: unsafe.character };
  }
}

/** The first of each unsafe character of a file. */
function foundIn(record: SiteRecord): Iterable<Found> {
  const { text } = record;
  const literal = unsafeIn(text.text).map(({ character, index }) => ({ place: placeAt(text, index), character }));
  const first = new Map<string, Found>();
  for (const found of [...literal, ...escaped(record), ...referenced(record)]) {
    if (!first.has(found.character)) first.set(found.character, found);
  }
  return first.values();
}

const RETYPE = 'Delete it, or retype the words around it. Such characters often come with copied text.';
const NEW_LINE = 'Delete it and press Enter instead, or write a blank. Word and web pages use it for a line break.';
const LETTER_MARK = 'Delete it. Where the order of the letters needs a mark, use U+200E or U+200F.';

const hintFor = (character: string): string =>
  /[\u2028\u2029]/.test(character) ? NEW_LINE : character === '\u061C' ? LETTER_MARK : RETYPE;

function finding({ place, character }: Found): Finding {
  return {
    place,
    message: `Invisible character ${codePoint(character)}.`,
    hint: hintFor(character),
  };
}

/** Readers and reviewers cannot see these, and PDFs, feeds and spreadsheets cannot hold them. */
export const controlCharacter: Rule = {
  code: 'F011',
  name: 'control-character',
  severity: 'error',
  draft: 'note',
  sentence:
    'No text contains control characters, bidirectional controls, line separators, byte order marks, noncharacters or other invisible characters that break PDFs and feeds.',
  bad: policy('We protect\u0007 data.'),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const record of records) yield* [...foundIn(record)].map(finding);
  },
};
