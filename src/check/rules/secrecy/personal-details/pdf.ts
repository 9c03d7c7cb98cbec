import { detailOf, type PersonalDetail, xmpDetails } from './markup.ts';
import { inflater, pictureDetails } from './picture.ts';

/** More than any name has. */
const LONGEST = 500;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses, which may be balanced or escaped (ISO 32000-2 section 7.3.4.2). */
function literal(text: string): string {
  let depth = 0;
  let string = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      string += octal ? String.fromCharCode(parseInt(octal, 8) % 256) : (ESCAPED[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === ')' && --depth === 0) break;
    if (depth > 0) string += sign;
    if (sign === '(') depth += 1;
  }
  return string;
}

/** Text in one of the encodings of a PDF; PDFDocEncoding is Latin-1 but for a few signs. */
function decoded(string: string): string {
  const bytes = Buffer.from(string, 'latin1');
  if (string.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return string.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : string;
}

/** The string at a place in a PDF, or the number of the object that holds it; `undefined` where there is neither. */
function stringAt(bytes: Buffer, at: number): { text: string } | { object: string } | undefined {
  const text = bytes.toString('latin1', at, at + LONGEST).trimStart();
  if (text.startsWith('(')) return { text: decoded(literal(text)) };
  const hex = /^<([\s\da-f]*)>/i.exec(text)?.[1];
  if (hex !== undefined) {
    const digits = hex.replaceAll(/\s/g, '');
    return { text: decoded(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')) };
  }
  const object = /^(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b/.exec(text)?.[1];
  return object === undefined ? undefined : { object };
}

/** Every place of some bytes, in order. */
function* placesOf(bytes: Buffer, wanted: string | Buffer): Generator<number> {
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) yield at;
}

/** The objects of an object stream, each with its number above it as outside of one (ISO 32000-2 section 7.5.7). */
function unpacked(stream: Buffer, first: number): Buffer {
  const header = stream.toString('latin1', 0, first).matchAll(/(\d{1,9})\s{1,9}(\d{1,9})/g);
  const objects = [...header].map(([, number = '', offset]) => ({ number, start: first + Number(offset) }));
  const parts: Buffer[] = [];
  let last = first;
  for (const [index, { number, start }] of objects.entries()) {
    const end = objects[index + 1]?.start ?? stream.length;
    if (start < last || end < start) continue;
    parts.push(Buffer.from(`${number} 0 obj `), stream.subarray(start, end), Buffer.from('\n'));
    last = end;
  }
  return Buffer.concat(parts);
}

/** The part of a PDF that no stream hides, then its compressed objects and metadata. */
function readable(bytes: Buffer): Buffer[] {
  const parts = [bytes];
  const inflate = inflater();
  for (const at of placesOf(bytes, 'stream')) {
    const before = bytes.toString('latin1', Math.max(0, at - 1_000), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (dictionary.endsWith('end') || !/\/(?:ObjStm|Metadata)\b/.test(dictionary)) continue;
    const data = bytes.subarray(at + 'stream'.length);
    const stream = inflate(data.subarray(data[0] === 0x0d ? 2 : 1));
    const first = /\/First\s{1,9}(\d{1,9})/.exec(dictionary)?.[1];
    parts.push(first === undefined ? stream : unpacked(stream, Number(first)));
  }
  return parts;
}

/** The strings of a key, wherever it stands. */
function valuesOf(key: string, parts: readonly Buffer[]): string[] {
  const values: string[] = [];
  const objects = new Set<string>();
  for (const part of parts) {
    for (const at of placesOf(part, key)) {
      const string = stringAt(part, at + key.length);
      if (string && 'text' in string) values.push(string.text);
      else if (string) objects.add(string.object);
    }
  }
  if (objects.size === 0) return values;
  for (const part of parts) {
    for (const at of placesOf(part, ' obj')) {
      const number = /(\d{1,9})\s{1,9}\d{1,5}$/.exec(part.toString('latin1', Math.max(0, at - 25), at))?.[1];
      const string = objects.has(number ?? '') ? stringAt(part, at + ' obj'.length) : undefined;
      if (string && 'text' in string) values.push(string.text);
    }
  }
  return values;
}

/** Who made a PDF, as its properties say. In an encrypted one they cannot be read, and in a signed one not be changed. */
function authors(bytes: Buffer): PersonalDetail[] {
  if (bytes.includes('/Encrypt') || bytes.includes('/ByteRange')) return [];
  const parts = readable(bytes);
  return [...valuesOf('/Author', parts).flatMap((value) => detailOf('Author', value)), ...parts.flatMap(xmpDetails)];
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The JPEGs in a PDF, which stand there as they are. */
function jpegsIn(bytes: Buffer): Buffer[] {
  const starts = [...placesOf(bytes, JPEG)];
  return starts.map((start, index) => {
    const rest = bytes.subarray(start, starts[index + 1]);
    const end = rest.indexOf('endstream');
    return end === -1 ? rest : rest.subarray(0, end);
  });
}

/** What a PDF says of its author, and what the JPEGs in it say of theirs. */
export function pdfDetails(bytes: Buffer): { own: PersonalDetail[]; inPictures: PersonalDetail[] } {
  const inPictures = jpegsIn(bytes).flatMap(pictureDetails);
  const isOwn = ({ field, value }: PersonalDetail): boolean =>
    !inPictures.some((other) => other.field === field && other.value === value);
  return { own: authors(bytes).filter(isOwn), inPictures };
}
