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
  /** The fields, where the schema has nothing against them. */
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

function judge(collection: CollectionName, data: unknown): Pick<SiteRecord, 'issues' | 'data'> {
  const schema: z.ZodType = collections[collection].schema;
  const result = schema.safeParse(data, { reportInput: true });
  return result.success
    ? { issues: [], data: result.data as RecordOf<CollectionName> }
    : { issues: result.error.issues };
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
