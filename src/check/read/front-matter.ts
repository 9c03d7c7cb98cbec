import { placeAt, textOf } from './text.ts';
import { readYaml } from './yaml.ts';

/** A Markdown file, cut in two. Offsets count from the beginning of the file. */
export interface SplitText {
  /** The YAML between the marks. */
  readonly yaml: string;
  readonly yamlStart: number;
  /** Where the text begins, behind the line of the closing mark. */
  readonly bodyStart: number;
}

export type FrontMatterProblem = 'no-opening' | 'no-closing';

const MARK = /^---[ \t]*\r?$/;

/** Cuts a Markdown file into its front matter and its text. */
export function splitFrontMatter(text: string): SplitText | { problem: FrontMatterProblem } {
  const lines = text.split('\n');
  if (!MARK.test(lines[0] ?? '')) return { problem: 'no-opening' };
  const closing = lines.findIndex((line, index) => index > 0 && MARK.test(line));
  if (closing === -1) return { problem: 'no-closing' };
  const yamlStart = (lines[0] ?? '').length + 1;
  const yaml = lines
    .slice(1, closing)
    .map((line) => `${line}\n`)
    .join('');
  const bodyStart = Math.min(text.length, yamlStart + yaml.length + (lines[closing] ?? '').length + 1);
  return { yaml, yamlStart, bodyStart };
}

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
