import { deflateSync } from 'node:zlib';
import { isReference, isStream, type Dictionary, type ObjectFile, type Stream, type Value } from './read.ts';

/** The new numbers of objects, by their old ones. */
type Numbers = ReadonlyMap<number, number>;

/** A row of the table of cross-references: kind; offset or number of the object stream; place in that (7.5.8). */
type Entry = readonly [number, number, number];

/** Bytes of each field of a row, where so many objects may stand in one stream. */
const fieldsFor = (objects: number): readonly number[] => [1, 4, objects > 0x10000 ? 3 : 2];

/** What separates two tokens without a space (ISO 32000-1, 7.2.2). */
const DELIMITERS = '()<>[]/';

function joined(tokens: readonly string[]): string {
  let text = '';
  let isApart = true;
  for (const token of tokens) {
    text += isApart || DELIMITERS.includes(token.charAt(0)) ? token : ` ${token}`;
    isApart = DELIMITERS.includes(token.charAt(token.length - 1));
  }
  return text;
}

/** A value as a PDF writes it, with no space that need not be. */
function written(value: Value, numbers: Numbers): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${joined(value.map((item) => written(item, numbers)))}]`;
  if (isReference(value)) {
    const number = numbers.get(value.object);
    // What refers to an object that is not there stands for null (ISO 32000-1, 7.3.10).
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  return `<<${joined([...value].flatMap(([key, item]) => [key, written(item, numbers)]))}>>`;
}

/** The objects that the trailer leads to, those nearer to it first: what a document is, then what it holds. */
function reachable({ objects, trailer }: ObjectFile): number[] {
  const met = new Set<number>();
  const queue: (Value | Stream)[] = [trailer];
  for (const value of queue) {
    if (isReference(value)) {
      const object = objects.get(value.object);
      if (object === undefined || met.has(value.object)) continue;
      met.add(value.object);
      queue.push(object);
    } else if (isStream(value)) queue.push(value.dictionary);
    // One at a time: as arguments of a call, a long list would not fit the stack.
    else if (typeof value === 'object')
      for (const item of value.values()) if (typeof item === 'object') queue.push(item);
  }
  return [...met];
}

/** Compressed well without taking long: the best level takes twice the time for a hundredth less. */
export const deflated = (data: Uint8Array): Buffer => deflateSync(data, { level: 7, memLevel: 9 });

function compressed(data: Uint8Array, entries: readonly (readonly [string, Value])[]): Stream {
  return { dictionary: new Map([...entries, ['/Filter', '/FlateDecode']]), data: deflated(data) };
}

/** Objects without data of their own, one after another, headed by their numbers and places (7.5.7). */
function objectStream(texts: readonly string[]): Stream {
  let at = 0;
  const places: string[] = [];
  for (const [index, text] of texts.entries()) {
    places.push(`${index + 1} ${at}`);
    at += text.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  const size: readonly [string, string][] = [
    ['/N', String(texts.length)],
    ['/First', String(head.length)],
  ];
  return compressed(Buffer.from(head + texts.join('\n'), 'latin1'), [['/Type', '/ObjStm'], ...size]);
}

/** Cross-references, each as what differs from the row above, which repeats and so compresses (7.4.4.4, "Up"). */
function crossReferences(entries: readonly Entry[], trailer: Dictionary): Stream {
  const fields = fieldsFor(entries.length);
  const width = fields.reduce((sum, field) => sum + field, 0);
  const up = 2;
  const rows = Buffer.alloc(entries.length * width);
  let end = 0;
  for (const entry of entries) {
    for (const [field, value] of entry.entries()) end = rows.writeUIntBE(value, end, fields[field] ?? 0);
  }
  const differences = Buffer.alloc(entries.length * (1 + width));
  for (const [at, byte] of rows.entries()) {
    const row = Math.floor(at / width);
    differences[row * (1 + width)] = up;
    differences[at + row + 1] = byte - (rows[at - width] ?? 0);
  }
  const parameters = new Map([
    ['/Predictor', String(10 + up)],
    ['/Columns', String(width)],
  ]);
  return compressed(differences, [
    ['/Type', '/XRef'],
    ['/Size', String(entries.length)],
    ['/W', fields.map(String)],
    ['/DecodeParms', parameters],
    ...[...trailer].filter(([key]) => ['/Root', '/Info', '/ID'].includes(key)),
  ]);
}

/**
 * Writes a PDF with its objects in one compressed stream, since readers of a document read its whole tag tree anyway.
 * What nothing refers to is left out. The same objects give the same bytes.
 */
export function writeFile(file: ObjectFile): Buffer {
  const objects = reachable(file).map((number) => ({ number, object: file.objects.get(number) ?? 'null' }));
  const streams = objects.flatMap(({ number, object }) => (isStream(object) ? [{ number, stream: object }] : []));
  const plain = objects.flatMap(({ number, object }) => (isStream(object) ? [] : [{ number, value: object }]));
  const numbers = new Map([...plain, ...streams].map(({ number }, index) => [number, index + 1]));
  // Bytes above 127 in the second line tell programs that the file is not text (7.5.2).
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = chunks.reduce((sum, { length }) => sum + length, 0);
  const container = numbers.size + 1;
  const entries: Entry[] = [[0, 0, 0xffff], ...plain.map((_, index): Entry => [2, container, index])];

  const add = ({ dictionary, data }: Stream): void => {
    const sized = new Map(dictionary).set('/Length', String(data.length));
    const head = `${entries.length} 0 obj\n${written(sized, numbers)}stream\n`;
    entries.push([1, offset, 0]);
    const parts = [Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')];
    chunks.push(...parts);
    offset += parts.reduce((sum, { length }) => sum + length, 0);
  };

  for (const { stream } of streams) add(stream);
  add(objectStream(plain.map(({ value }) => written(value, numbers))));
  const start = offset;
  add(crossReferences([...entries, [1, start, 0]], file.trailer));
  return Buffer.concat([...chunks, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
