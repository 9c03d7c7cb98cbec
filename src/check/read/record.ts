import type { z } from 'zod';
import { collections, type CollectionName, type RecordOf } from '../../schemas/collections.ts';
import { readBody, type Body } from './body.ts';
import { splitFrontMatter, type FrontMatterProblem } from './front-matter.ts';
import type { Format } from './placement.ts';
import { textOf, type Text } from './text.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** One file of a collection, as far as it can be read. */
export interface SiteRecord<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  /** Its path in the collection, without the ending. */
  readonly id: string;
  readonly file: string;
  readonly format: Format;
  readonly text: Text;
  /** Why the fields and the text of a Markdown file cannot be told apart. */
  readonly frontMatterProblem?: FrontMatterProblem;
  /** Its fields; absent with `frontMatterProblem`. */
  readonly yaml?: Yaml;
  /** What the schema has against the fields. */
  readonly issues: readonly z.core.$ZodIssue[];
  /** The fields, where the schema has nothing against them; without redirects that are not valid. */
  readonly data?: RecordOf<Name>;
  /** The text of a Markdown file. */
  readonly body?: Body;
}

export interface RecordFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly file: string;
  readonly format: Format;
}

/** Whether a file says that it is a draft, valid or not. */
export function isDraft({ data, yaml }: Pick<SiteRecord, 'data' | 'yaml'>): boolean {
  const fields: unknown = data ?? yaml?.data;
  return typeof fields === 'object' && fields !== null && 'draft' in fields && fields.draft === true;
}

/** Fields of which one item says nothing of the others, nor of the rest of the site. */
const SEPARATE = new Set<PropertyKey | undefined>(['redirects']);

/** Data without the items that are not valid, where nothing else is wrong. */
function withoutInvalidItems(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const isSeparate = issues.every(({ path: [field, index] }) => SEPARATE.has(field) && typeof index === 'number');
  if (!isSeparate || typeof data !== 'object') return undefined;
  const invalid = new Set(issues.map(({ path }) => path.slice(0, 2).join('.')));
  const kept = Object.entries(data ?? {}).map(([field, value]: [string, unknown]): [string, unknown] => [
    field,
    Array.isArray(value) ? value.filter((_, index) => !invalid.has(`${field}.${index}`)) : value,
  ]);
  return Object.fromEntries(kept);
}

function judge(collection: CollectionName, data: unknown): Pick<SiteRecord, 'issues' | 'data'> {
  const schema: z.ZodType = collections[collection].schema;
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { issues: [], data: result.data as RecordOf<CollectionName> };
  const { issues } = result.error;
  const rest = schema.safeParse(withoutInvalidItems(data, issues));
  return { issues, ...(rest.success && { data: rest.data as RecordOf<CollectionName> }) };
}

function withFields(file: RecordFile, text: Text, yaml: Yaml): SiteRecord {
  const judged = yaml.error ? { issues: [] } : judge(file.collection, yaml.data);
  return { ...file, text, yaml, ...judged };
}

/** Reads one file of a collection from its text. */
export function readRecord(file: RecordFile, content: string): SiteRecord {
  const text = textOf(file.file, content);
  if (file.format === 'yaml') return withFields(file, text, readYaml(text, content, 0));
  const split = splitFrontMatter(content);
  if ('problem' in split) return { ...file, text, issues: [], frontMatterProblem: split.problem };
  const record = withFields(file, text, readYaml(text, split.yaml, split.yamlStart));
  return { ...record, body: readBody(text, split.bodyStart, file.format) };
}
