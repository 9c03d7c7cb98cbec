/**
 * The objects of a PDF (ISO 32000-1, 7.3), in JavaScript's own types. Text holds one byte in each character (Latin-1).
 */

/** What is copied as it is written: a number, a string with its brackets, a name with its slash, a boolean, null. */
export type Atom = string;

/** A reference to an object of the file, by its number. Generations are 0: the files are new. */
export interface Reference {
  object: number;
}

/** A dictionary, by names with their slash. */
export type Dictionary = Map<string, Value>;

export type Value = Atom | Reference | Dictionary | Value[];

/** Bytes with a dictionary that says what they are. */
export interface Stream {
  dictionary: Dictionary;
  /** As they lie in the file, compressed where the dictionary has a filter. */
  data: Buffer;
}

/** All objects of a file. */
export interface ObjectFile {
  /** By number. */
  objects: Map<number, Value | Stream>;
  /** What leads to the rest: the catalog as /Root, /Info, /ID. */
  trailer: Dictionary;
}

/** Whether a value, or a stream, is a reference. */
export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'object' in value;

/** Whether an object has data of its own: it is a stream, not a plain value. */
export const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'data' in value;

/** What a value stands for: the object, where it is a reference. */
export function resolve({ objects }: ObjectFile, value: Value | undefined): Value | Stream | undefined {
  return isReference(value) ? objects.get(value.object) : value;
}

/**
 * The dictionary that a value is or refers to.
 *
 * @throws {Error} where it is none
 */
export function dictionaryOf(file: ObjectFile, value: Value | undefined): Dictionary {
  const found = resolve(file, value);
  if (!(found instanceof Map)) throw new Error('The PDF has no dictionary where there must be one');
  return found;
}

/** What no word goes on over: white space and delimiters (ISO 32000-1, 7.2.2), but comments, which are not expected. */
const END = String.raw`(?![^\0\t\n\f\r ()<>[\]/])`;
const SPACE = String.raw`[\0\t\n\f\r ]*`;

/**
 * A reference to an object of generation 0; or a bracket, the beginning of a string, a string in hexadecimal, a name, a
 * number, a boolean, null. Its groups, the object and what else stands there, have no names: this runs for each word.
 */
const TOKEN = new RegExp(
  String.raw`${SPACE}(?:(\d+) 0 R${END}|(<<|>>|[[\](]|<[\dA-Fa-f]*>|(?:/[^\0\t\n\f\r ()<>[\]/%{}]+|[+-]?(?:\d+(?:\.\d*)?|\.\d+)|true|false|null)${END}))`,
  'y',
);

/** A word that is no value, such as `endobj`. */
const KEYWORD = new RegExp(`${SPACE}(?<keyword>[a-z]+)${END}`, 'y');

/** Reads one value after another from a text (ISO 32000-1, 7.3), and refuses what is not written as the compiler writes. */
class ValueReader {
  readonly #text: string;
  at: number;

  /** @param at where to begin, in bytes: the text holds one in each character */
  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /**
   * The next value.
   *
   * @param end a closing bracket that may stand in its place, and is then given
   * @throws {Error} with the byte where none stands
   */
  next(end?: ']' | '>>'): Value {
    TOKEN.lastIndex = this.at;
    const [, object, token] = TOKEN.exec(this.#text) ?? [];
    const isStray = (token === ']' || token === '>>') && token !== end;
    if ((object === undefined && token === undefined) || isStray) {
      throw new Error(`The PDF cannot be read at byte ${this.at}`);
    }
    this.at = TOKEN.lastIndex;
    if (object !== undefined) return { object: Number(object) };
    if (token === '(') return this.#string();
    if (token === '[') return this.#array();
    if (token === '<<') return this.#dictionary();
    return token ?? '';
  }

  /** Whether a keyword comes next; it is passed where it does. */
  passes(keyword: string): boolean {
    KEYWORD.lastIndex = this.at;
    if (KEYWORD.exec(this.#text)?.groups?.['keyword'] !== keyword) return false;
    this.at = KEYWORD.lastIndex;
    return true;
  }

  /** @throws {Error} with the byte where another keyword, or none, comes next */
  expect(keyword: string): void {
    if (!this.passes(keyword)) throw new Error(`The PDF has no "${keyword}" at byte ${this.at}`);
  }

  #array(): Value[] {
    const values: Value[] = [];
    for (let value = this.next(']'); value !== ']'; value = this.next(']')) values.push(value);
    return values;
  }

  #dictionary(): Dictionary {
    const dictionary: Dictionary = new Map();
    for (let key = this.next('>>'); key !== '>>'; key = this.next('>>')) {
      if (typeof key !== 'string' || !key.startsWith('/') || dictionary.has(key))
        throw new Error(`A dictionary of the PDF has no new name before byte ${this.at}`);
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
