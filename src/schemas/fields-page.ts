import { z } from 'zod';
import { duration } from './fields/quantities.ts';
import { collections, type CollectionName, type Layout } from './collections.ts';

/** What is read of a JSON Schema (draft 7) here. */
interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Node;
  readonly additionalProperties?: boolean | Node;
}

const INTRODUCTION = `# Every field

What may stand in each file of \`content/\`. A field with a star has to be there; all others may be left out, and what is left
out is shown as not stated or not at all. A name behind an arrow stands within the field before it. Any other name is refused.
This page is made from \`src/schemas/\`; the same as JSON Schema, with which an editor completes and checks YAML while you type, lies in
[\`schemas/\`](../schemas), and [the list of rules](rules.md) has examples of what is refused.
`;

const FILES: Readonly<Record<Layout, (path: string) => string>> = {
  file: (path) => path,
  records: (path) => `${path}/<id>.yaml`,
  texts: (path) => `${path}/<id>.mdx`,
  versions: (path) => `${path}/<version>.mdx`,
  documents: (path) => `${path}/<name>/<version>.mdx`,
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'e-mail address',
  uri: 'https:// address',
  date: 'day, such as 2026-03-01',
  duration: 'duration, such as 72 hours',
};

const PATTERNS: readonly (readonly [string, string])[] = [
  ['^\\d{4}(-(Q', 'date: 2027, 2026-Q3, 2026-03 or 2026-03-01'],
  ['^[A-Z]{2}$', 'two-letter code, such as DE'],
  ['^[a-z0-9]+(?:[-.][a-z0-9]+)*$', 'id'],
];

/** Whether a schema is the given one, with or without a description of its own. */
const isA = (known: z.ZodType, schema: z.core.$ZodType): boolean =>
  schema === known || (schema._zod.parent !== undefined && isA(known, schema._zod.parent));

const code = (value: unknown): string => `\`${String(value)}\``;

/** What a value is, in words. */
function wordsOf(node: Node): string {
  if (node.anyOf) return [...new Set(node.anyOf.map(wordsOf))].join(' or ');
  if (node.const !== undefined) return code(node.const);
  if (node.enum) return node.enum.map(code).join(', ');
  if (node.items) return `list: ${wordsOf(node.items)}`;
  if (node.propertyNames?.enum) return `fields, of ${node.propertyNames.enum.map(code).join(', ')}`;
  if (node.type === 'object') return 'fields';
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'number' || node.type === 'integer') return 'number';
  const pattern = PATTERNS.find(([start]) => node.pattern?.startsWith(start))?.[1];
  return pattern ?? FORMATS[node.format ?? ''] ?? 'text';
}

type Row = readonly [name: string, words: string, description: string];

/** The fields that stand within a value, each with those within it. */
function rowsWithin(node: Node, above: string): Row[] {
  const alternatives = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  const rows = alternatives.flatMap((alternative) => rowsWithin(alternative, above));
  // Fields of which the names are given, such as the contacts: all of one kind.
  const { additionalProperties } = node;
  if (typeof additionalProperties === 'object') rows.push(...rowsWithin(additionalProperties, above));
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const path = `${above}${code(name)}`;
    const star = node.required?.includes(name) ? ' \\*' : '';
    rows.push([`${path}${star}`, wordsOf(field), field.description ?? '']);
    rows.push(...rowsWithin(field, `${path} → `));
  }
  return rows;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function sectionOf(name: CollectionName): string {
  const { layout, path, schema } = collections[name];
  const node = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (isA(duration, zodSchema)) jsonSchema.format = 'duration';
    },
  });
  // The same field may stand in several alternatives.
  const rows = new Map(rowsWithin(node as Node, '').map((row) => [row[0], row]));
  const lines = [...rows.values()].map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [
    `## \`${FILES[layout](path)}\``,
    ['| field | holds | says |', '| --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n');
}

/** The text of docs/fields.md. */
export function fieldsPage(): string {
  const sections = (Object.keys(collections) as CollectionName[]).map(sectionOf);
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}
