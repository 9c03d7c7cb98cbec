import { splitFrontMatter } from './front-matter.ts';
import { placeAt, textOf } from './text.ts';
import { readYaml } from './yaml.ts';

/** What a file of a collection says in its fields, and the text below them. */
export interface Fields {
  readonly data: Record<string, unknown>;
  readonly body: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A text whose first line is blank: a parser would take a rule there for the beginning of more fields. */
const bodyOf = (text: string): string => `\n${text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}`;

/** A file that the gate refuses: who asks for its fields has not asked the gate. */
function refuse(file: string, line: number, column: number): never {
  throw new Error(`${file}:${line}:${column} cannot be read. Run "npm run check" to see why.`);
}

/**
 * Reads the fields of a file as the gate does: the site, its data and the gate never disagree about a value.
 *
 * @throws {Error} where the file has no fields that can be read
 */
export function readFields(file: string, contents: string): Fields {
  const isYaml = file.endsWith('.yaml');
  const split = isYaml ? { yaml: contents, yamlStart: 0, bodyStart: contents.length } : splitFrontMatter(contents);
  if ('problem' in split) return refuse(file, 1, 1);
  const text = textOf(file, contents);
  const { data, error } = readYaml(text, split.yaml, split.yamlStart);
  if (isRecord(data) && !error) return { data, body: bodyOf(contents.slice(split.bodyStart)) };
  const { line, column } = placeAt(text, error?.start ?? split.yamlStart);
  return refuse(file, line, column);
}
