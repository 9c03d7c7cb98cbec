import { z } from 'zod';
import { schemaAt, keysAt } from './schema-at.ts';
import type { ShapeIssue } from './issue.ts';
import type { Path } from '../read/yaml.ts';
import { listed, quoted } from './words.ts';
import { inQuotes } from './yaml-quotes.ts';

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
