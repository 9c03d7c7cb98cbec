import { stringify } from 'yaml';
import type { z } from 'zod';
import { collections } from '../schemas/collections.ts';
import { itemsOf, keyOf, type Answers, type Field, type Kind, type Surroundings } from './kind.ts';

/** A file to be written, its path from the content folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** A line that is longer is folded. */
const WIDTH = 110;

/** Fields of a record or front matter as YAML. */
export function yamlOf(data: object): string {
  return stringify(data, { lineWidth: WIDTH });
}

function schemaOf({ collection }: Kind, key: string): z.ZodType | undefined {
  const { shape } = collections[collection].schema as unknown as { shape: Readonly<Record<string, z.ZodType>> };
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** How an answer stands in the record, where it is not a field as it is. */
const nested: Readonly<Record<string, (answer: string) => unknown>> = {
  country: (country) => [{ country }],
  value: (value) => [{ value }],
  from: (from) => [{ from, value: '1 day' }],
};

const valueOf = (field: Field, answer: string): unknown =>
  nested[field.option]?.(answer) ?? (field.isList ? itemsOf(answer) : answer);

/** What the schema has against an answer; undefined where it has nothing. */
export function objectionTo(kind: Kind, field: Field, answer: string): string | undefined {
  if (answer === field.blank) return undefined;
  const given = field.isList ? itemsOf(answer) : [answer];
  const strange = field.choices && given.find((item) => !field.choices?.includes(item));
  if (strange !== undefined) return `"${strange}" is none of ${field.choices?.join(', ') ?? ''}`;
  const result = schemaOf(kind, keyOf(field))?.safeParse(valueOf(field, answer));
  return result?.success === false ? result.error.issues[0]?.message : undefined;
}

/** The answers as fields of the record, in the order they are asked for. */
function plainData({ fields }: Kind, answers: Answers): object {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const answer = answers[field.option];
    const key = keyOf(field);
    if (answer === undefined || answer === field.blank || key === '' || key === 'values') continue;
    data[key] = valueOf(field, answer);
  }
  const { from, value } = answers;
  return value === undefined ? data : { ...data, values: [{ ...(from && { from }), value }] };
}

/** The file that the answers stand for.  */
export function newFile(
  kind: Kind,
  answers: Answers,
  surroundings: Surroundings,
  idOf: (name: string) => string,
): NewFile {
  const { layout, path } = collections[kind.collection];
  const first = answers[kind.fields[0]?.option ?? ''] ?? '';
  const id = kind.id?.(answers, surroundings) ?? idOf(first);
  const data = yamlOf(kind.data?.(answers, surroundings) ?? plainData(kind, answers));
  if (layout === 'file') return { path, text: data };
  if (layout === 'records') return { path: `${path}/${id}.yaml`, text: data };
  return { path: `${path}/${id}.mdx`, text: `---\n${data}---\n\n${kind.body?.(answers, surroundings) ?? ''}` };
}
