import type { Dictionary, Value } from './objects.ts';

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
export class ValueReader {
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
