import type { Dictionary, ObjectFile, Stream, Value } from './objects.ts';

/** A reference, a bracket, a name, a string in hexadecimal, a number or keyword, or the beginning of a string. */
const TOKEN =
  /[\0\t\n\f\r ]*(?:(?<object>\d+) 0 R(?![^\0\t\n\f\r ()<>[\]/])|(?<token><<|>>|[[\]]|<[\dA-Fa-f]*>|\/?[^\0\t\n\f\r ()<>[\]/]+|\())/y;

/** One line of the table of cross-references: offset, generation, in use or free. */
const ENTRY = 20;

/** Reads one value after another from a text. */
class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** The next value; a closing bracket where one stands. */
  next(): Value {
    TOKEN.lastIndex = this.at;
    const { object, token } = TOKEN.exec(this.#text)?.groups ?? {};
    if (object === undefined && token === undefined) throw new Error(`The PDF cannot be read at byte ${this.at}`);
    this.at = TOKEN.lastIndex;
    if (object !== undefined) return { object: Number(object) };
    if (token === '(') return this.#string();
    if (token === '[') return this.#until(']');
    if (token === '<<') return this.#dictionary();
    return token ?? '';
  }

  #until(end: string): Value[] {
    const values: Value[] = [];
    for (let value = this.next(); value !== end; value = this.next()) values.push(value);
    return values;
  }

  #dictionary(): Dictionary {
    const dictionary: Dictionary = new Map();
    for (let key = this.next(); key !== '>>'; key = this.next()) {
      if (typeof key !== 'string') throw new Error(`A dictionary of the PDF has no name at byte ${this.at}`);
      dictionary.set(key, this.next());
    }
    return dictionary;
  }

  /** A string with its brackets; those in it come in pairs, or after a backslash (7.3.4.2). */
  #string(): string {
    const start = this.at - 1;
    for (let depth = 1; depth > 0; this.at += 1) {
      const character = this.#text[this.at];
      if (character === undefined) throw new Error('A string of the PDF has no end');
      if (character === '\\') this.at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
    }
    return this.#text.slice(start, this.at);
  }
}

/** The object that begins at an offset, `7 0 obj`. */
function readObject(bytes: Buffer, text: string, offset: number): Value | Stream {
  const reader = new Reader(text, text.indexOf('obj', offset) + 'obj'.length);
  const value = reader.next();
  if (!(value instanceof Map) || reader.next() !== 'stream') return value;
  // The data begin after the end of the line, which is one or two bytes (7.3.8.1).
  const start = reader.at + (text[reader.at] === '\r' ? 2 : 1);
  const length = Number(value.get('/Length'));
  if (!Number.isInteger(length)) throw new Error('A stream of the PDF does not say how long it is');
  return { dictionary: value, data: bytes.subarray(start, start + length) };
}

/**
 * Reads a PDF as the compiler writes it: one table of cross-references (7.5.4), no object streams, nothing encrypted.
 *
 * @throws {Error} where it is written in another way
 */
export function readFile(bytes: Buffer): ObjectFile {
  const text = bytes.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(table, table + 64));
  if (head === null) throw new Error('The PDF has no table of cross-references');
  const [{ length }, count] = [head[0], Number(head[1])];
  const objects = new Map<number, Value | Stream>();
  for (let number = 0; number < count; number += 1) {
    const entry = text.slice(table + length + number * ENTRY).slice(0, ENTRY);
    if (entry[17] === 'n') objects.set(number, readObject(bytes, text, Number(entry.slice(0, 10))));
  }
  const trailer = new Reader(text, text.indexOf('trailer', table) + 'trailer'.length).next();
  if (!(trailer instanceof Map)) throw new Error('The PDF has no trailer');
  return { objects, trailer };
}
