import type { Dictionary, ObjectFile, Stream, Value } from './objects.ts';
import { ValueReader } from './value-reader.ts';

/** One line of the table of cross-references: offset, generation, in use or free, end of line (ISO 32000-1, 7.5.4). */
const ENTRY = /(?<offset>\d{10}) (?:00000 (?<used>n)|\d{5} f)(?: \r| \n|\r\n)/y;

/** What the trailer of a new file without encryption has (7.5.5). */
const TRAILER = new Set(['/Size', '/Root', '/Info', '/ID']);

/** The object that begins at an offset, `7 0 obj`. */
function readObject(bytes: Buffer, text: string, offset: number, number: number): Value | Stream {
  const head = `${number} 0 obj`;
  if (!text.startsWith(head, offset)) throw new Error(`Object ${number} of the PDF is not at byte ${offset}`);
  const reader = new ValueReader(text, offset + head.length);
  const value = reader.next();
  const object = value instanceof Map && reader.passes('stream') ? readStream(bytes, text, value, reader) : value;
  reader.expect('endobj');
  return object;
}

/** The data of a stream, which begin after the end of a line of one or two bytes (7.3.8.1). */
function readStream(bytes: Buffer, text: string, dictionary: Dictionary, reader: ValueReader): Stream {
  const start = reader.at + (text[reader.at] === '\r' ? 2 : 1);
  const length = Number(dictionary.get('/Length'));
  if (!Number.isInteger(length)) throw new Error('A stream of the PDF does not say how long it is');
  reader.at = start + length;
  reader.expect('endstream');
  return { dictionary, data: bytes.subarray(start, start + length) };
}

/** The offsets of the objects in use, by number, and where the trailer begins. */
function readTable(text: string, at: number): { offsets: Map<number, number>; end: number } {
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(at, at + 64));
  if (head === null) throw new Error('The PDF has no table of cross-references');
  const offsets = new Map<number, number>();
  ENTRY.lastIndex = at + head[0].length;
  for (let number = 0; number < Number(head[1]); number += 1) {
    const { offset, used } = ENTRY.exec(text)?.groups ?? {};
    if (offset === undefined) throw new Error(`The PDF does not say where object ${number} is, or has changed it`);
    if (used !== undefined) offsets.set(number, Number(offset));
  }
  return { offsets, end: ENTRY.lastIndex };
}

function readTrailer(text: string, at: number): Dictionary {
  const reader = new ValueReader(text, at);
  reader.expect('trailer');
  const trailer = reader.next();
  if (!(trailer instanceof Map)) throw new Error('The PDF has no trailer');
  const other = [...trailer.keys()].find((key) => !TRAILER.has(key));
  if (other !== undefined) throw new Error(`The trailer of the PDF has ${other}, which is not expected`);
  reader.expect('startxref');
  return trailer;
}

/**
 * Reads a PDF as the compiler writes it: one table of cross-references (7.5.4), no object streams, nothing encrypted,
 * nothing changed since.
 *
 * @throws {Error} where it is written in another way
 */
export function readFile(bytes: Buffer): ObjectFile {
  const text = bytes.toString('latin1');
  const { offsets, end } = readTable(text, Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]));
  const trailer = readTrailer(text, end);
  const objects = new Map<number, Value | Stream>();
  for (const [number, offset] of offsets) objects.set(number, readObject(bytes, text, offset, number));
  return { objects, trailer };
}
