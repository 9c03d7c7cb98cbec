import type { Path } from '../read/yaml.ts';
import type { ShapeIssue } from './issue.ts';

const LONGEST = 60;

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const text = typeof value === 'string' ? value : String(value);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'blank';
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}"`;
}

/** A field in words: `` `owner` ``, or `` item 2 of `controls` ``. */
export function fieldName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last !== 'number') return `\`${String(last)}\``;
  return `Item ${last + 1} of \`${String(path.at(-2) ?? 'the list')}\``;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list, one item a line, each beginning with "- "',
  object: 'a group of fields, one a line',
  record: 'a group of fields, one a line',
};

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? `${String(value)} (a yes/no value)` : `the text ${shown(value)}`;
};

/** What is wrong with a value of the wrong type. */
export function typeMessage({ path, input, expected = '', words }: ShapeIssue): string {
  const wanted = words === '' || words === 'expected text' ? `expected ${EXPECTED[expected] ?? expected}` : words;
  return `${fieldName(path)} is ${typeOf(input)}; ${wanted}.`;
}

/** A sentence ends once. */
const ended = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`);

/** What is wrong with a value of the right type. */
export function valueMessage({ path, input, words }: ShapeIssue): string {
  if (words === '') return `${fieldName(path)} is ${shown(input)}, which is not possible here.`;
  if (!words.startsWith('expected')) return ended(`${fieldName(path)}: ${words}`);
  if (input === undefined) return ended(`${fieldName(path)} is missing; ${words}`);
  const isPlain = typeof input !== 'object' || input === null;
  return ended(isPlain ? `${fieldName(path)} is ${shown(input)}; ${words}` : `${fieldName(path)}: ${words}`);
}

/** "a, b and c" */
export function listed(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}

/** A sentence that names all there are. */
export function thereAre(names: readonly string[]): string {
  return names.length === 1 ? `There is only ${names.join('')}.` : `There are ${listed(names)}.`;
}

/** Each name in backquotes. */
export function quoted(names: readonly string[]): string[] {
  return names.map((name) => `\`${name}\``);
}

/** How to write a number, or true or false, where text belongs: `title: "17"`. */
export function quotesHint({ path, input, expected }: ShapeIssue): string | undefined {
  if (expected !== 'string' || (typeof input !== 'number' && typeof input !== 'boolean')) return undefined;
  const last = path.at(-1);
  return `Put it in quotes: ${typeof last === 'number' ? '-' : `${String(last)}:`} "${String(input)}".`;
}
