import { z } from 'zod';
import { nearestName } from '../../spelling/nearest-name.ts';
import type { Path } from '../read/yaml.ts';
import type { ShapeIssue } from './issue.ts';
import { inQuotes } from './yaml-words.ts';

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

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What to write instead of a value that is none of those allowed. Where several begin with what was written, none is
 * guessed: which of them is meant may be a question of law.
 */
export function choiceHint(given: string, allowed: readonly string[]): string {
  const all = `Allowed are ${listed(allowed)}.`;
  const from = plain(given);
  const longer = from === '' ? [] : allowed.filter((name) => plain(name).startsWith(from));
  if (longer.length > 1) return `Say which is meant: ${listed(longer, 'or')}. ${all}`;
  const nearest = longer[0] ?? nearestName(given, allowed);
  return nearest === undefined ? all : `Did you mean ${nearest}? ${all}`;
}

type Schema = z.core.$ZodType;

/** The schema behind `optional`, and behind what `preprocess` puts before it. */
function unwrap(schema: Schema): Schema {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'readonly') return unwrap(def.innerType);
  if (def.type === 'pipe') return unwrap(def.out);
  return schema;
}

function inside(schema: Schema, key: PropertyKey): Schema | undefined {
  const def = unwrap(schema)._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'union') {
    for (const option of def.options) {
      const found = inside(option, key);
      if (found) return found;
    }
  }
  return undefined;
}

/** The schema of the field at a path; `undefined` where there is no such field. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const key of path) current = current && inside(current, key);
  return current;
}

/** The names a mapping may have, and those it must have. */
export function keysAt(schema: Schema, path: Path): { known: string[]; required: string[] } {
  const at = schemaAt(schema, path);
  const def = at && (unwrap(at)._zod.def as z.core.$ZodTypes['_zod']['def']);
  if (def?.type === 'record') {
    const keys = unwrap(def.keyType)._zod.values;
    return { known: keys ? [...keys].map(String) : [], required: [] };
  }
  if (def?.type !== 'object') return { known: [], required: [] };
  const entries = Object.entries(def.shape);
  const required = entries.filter(([, field]) => field._zod.optin !== 'optional').map(([key]) => key);
  return { known: entries.map(([key]) => key), required };
}

/** The values a field may have, where there is a list of them. */
export function allowedAt(schema: Schema, path: Path): string[] {
  const at = schemaAt(schema, path);
  const values = at && unwrap(at)._zod.values;
  return values ? [...values].map(String) : [];
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const entriesOf = (group: unknown): [string, unknown][] =>
  typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.entries(group) : [];

const asLine = ([key, value]: [string, unknown]): string => `${key}: ${String(value)}`;

/** An example that the schema itself gives, one field or several in braces. */
function exampleOf(schema: z.ZodType | undefined): string | undefined {
  const examples: unknown = schema && z.globalRegistry.get(schema)?.['examples'];
  const lines = entriesOf(Array.isArray(examples) ? examples[0] : undefined).map(asLine);
  return lines.length > 1 ? `{ ${lines.join(', ')} }` : lines[0];
}

/**
 * What to write where a group of fields was expected and one value stands: the value behind the one field that can hold
 * it, else an example, else the names of the fields.
 *
 * @param schema the schema of the whole record
 */
export function groupHint(schema: z.ZodType, { path, input }: ShapeIssue): string {
  const group = schemaAt(schema, path) as z.ZodType | undefined;
  const { known } = keysAt(schema, path);
  const field = isPlain(input) ? known.find((key) => group?.safeParse({ [key]: input }).success) : undefined;
  if (field !== undefined && isPlain(input)) return `Name the field it is: ${lineAt(path, asLine([field, input]))}.`;
  const example = exampleOf(group);
  return example === undefined
    ? `Write its fields, each with a colon and its value: ${listed(quoted(known))}.`
    : `Write its fields, such as ${lineAt(path, example)}.`;
}

/** How a line looks where it belongs: an item of a list begins with a hyphen. */
const lineAt = (path: Path, line: string): string => {
  const last = path.at(-1);
  if (typeof last === 'number') return `- ${line}`;
  return `${String(last)}: ${line.startsWith('{') ? line : `{ ${line} }`}`;
};

/** The sentence that a colon tore in two; `undefined` where fields were meant. */
export function tornText({ expected, input }: ShapeIssue): string | undefined {
  const [only, ...others] = entriesOf(input);
  if (expected !== 'string' || !only || others.length > 0 || !isPlain(only[1])) return undefined;
  return asLine(only);
}

/** What to do about a sentence that a colon tore in two. */
export function tornTextHint(text: string, path: Path): string {
  const start = typeof path.at(-1) === 'number' ? '-' : `${String(path.at(-1))}:`;
  return `A colon and a blank make a field of it. Put the whole text in quotes: ${start} ${inQuotes(text)}.`;
}
