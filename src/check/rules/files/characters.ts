import { nodesOf, rangeOf } from '../../../markdown/nodes.ts';
import { codePoint, unsafeIn } from '../../../model/unsafe-characters.ts';
import { pathProblem } from '../../../schemas/fields/references.ts';
import type { Finding, Place } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import { pagesOf } from '../../pages.ts';
import { publicPaths } from '../../public-files.ts';
import { type SiteRecord, textsIn } from '../../read/record.ts';
import { placeAt, placeOfFile } from '../../read/text.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { caseless, inTheWayOf, outputOf } from '../../targets.ts';

interface Found {
  readonly place: Place;
  readonly character: string;
}

/** Those a field writes with an escape in quotation marks: "\u202E". */
function* escaped({ yaml }: SiteRecord): Generator<Found> {
  if (!yaml) return;
  for (const { value, path } of textsIn(yaml.data)) {
    for (const { character } of unsafeIn(value)) yield { place: placeOfValue(yaml, path), character };
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

const TEXT = policy('We protect data.');

/** One of the two files would be lost, and which one is chance. */
export const publicAddress: Rule = {
  code: 'F020',
  name: 'public-address',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No file under public/ has an address that the site itself serves, or one that no host can serve.',
  bad: { ...TEXT, 'public/policies/information-security/1.0.pdf': '%PDF-1.7' },
  good: { ...TEXT, 'public/policies/information-security/1.0-signed.pdf': '%PDF-1.7' },
  *check(site) {
    const output = outputOf(pagesOf(site)?.made ?? []);
    const first = new Map<string, string>();
    for (const path of publicPaths(site)) {
      const twin = first.get(caseless(path));
      first.set(caseless(path), twin ?? path);
      const problem = pathProblem(path);
      const other = inTheWayOf(path, output);
      if (problem !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `No host can serve a file of this name: expected ${problem}.`,
          hint: 'Rename the file.',
        };
      } else if (other !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `The site itself serves ${other} at this address.`,
          hint: 'Delete the file, or give it another name.',
        };
      } else if (twin !== undefined) {
        yield {
          place: placeOfFile(`public${path}`),
          message: `The names of this file and of public${twin} differ only in case: on Windows and macOS one replaces the other.`,
          hint: 'Rename one of the two.',
        };
      }
    }
  },
};
