import { markdownToMdast, type MdastNode, mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { slowIn } from '../../markdown/parser-limits.ts';
import { markdownFeatures } from '../../markdown/processor.ts';
import { type CollectionName, collections, type RecordOf } from '../../schemas/collections.ts';
import { type FrontMatterProblem, splitFrontMatter } from './front-matter.ts';
import { TOO_DEEP, TOO_SLOW, tooDeep } from './limits.ts';
import { mistakesIn, type Parsed, type SyntaxMistake } from './mdx-mistakes.ts';
import type { Format } from './placement.ts';
import { type Text, textOf } from './text.ts';
import { type Path, readYaml, type Yaml } from './yaml.ts';

/** The text of a Markdown file as the site's own parser understands it. */
export interface Body {
  /** Where the text begins, behind the front matter. */
  readonly start: number;
  /** The tree; absent where the text cannot be parsed. Offsets count from the beginning of the file. */
  readonly tree?: MdastNode;
  /** The tree of a text that cannot be parsed, without the signs that are wrong. */
  readonly repaired?: MdastNode;
  /** Why it cannot be parsed, in the order of the text. */
  readonly mistakes: readonly SyntaxMistake[];
}

/** The parser begins its messages with `line:column: ` and ends them with its own name for the error. */
const POSITION = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*?)(?: \([\w-]+:[\w-]+\))?$/s;

function parsed(format: 'md' | 'mdx', text: string, lineStarts: readonly number[]): Parsed {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  try {
    return { tree: parse(text, { features: markdownFeatures }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', words = message] = POSITION.exec(message) ?? [];
    return { mistake: { offset: (lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1, message: words } };
  }
}

/** Reads the text behind the front matter. */
function readBody({ text, lineStarts }: Text, start: number, format: 'md' | 'mdx'): Body {
  const slow = slowIn(text, format);
  if (slow) return { start, mistakes: [{ offset: slow.offset, message: `${TOO_SLOW}${slow.words}` }] };
  const body = parsed(format, text, lineStarts);
  if ('mistake' in body) {
    const { mistakes, tree } = mistakesIn(text, lineStarts, (other) => parsed(format, other, lineStarts));
    return { start, mistakes, ...(tree && !tooDeep(tree) && { repaired: tree }) };
  }
  const deep = tooDeep(body.tree);
  if (deep) return { start, mistakes: [{ offset: deep.position?.start.offset ?? start, message: TOO_DEEP }] };
  return { start, tree: body.tree, mistakes: [] };
}

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

/** Every text in the fields of a record, with its path. */
export function* textsIn(data: unknown, path: Path = []): Generator<{ readonly value: string; readonly path: Path }> {
  if (typeof data === 'string') {
    yield { value: data, path };
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      yield* textsIn(value, [...path, Array.isArray(data) ? Number(key) : key]);
    }
  }
}
