import { detailOf, type PersonalDetail } from './detail.ts';
import { inflater } from './inflate.ts';
import { xmpDetails } from './markup.ts';
import { stringAt } from './pdf-strings.ts';
import { pictureDetails } from './picture.ts';

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
