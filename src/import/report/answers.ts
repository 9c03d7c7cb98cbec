import { Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLError } from 'yaml';
import type { ImportResult } from '../batch.ts';
import type { Answers, AskedQuestion } from '../desk.ts';

/** What a person decided, and what an earlier run of the import wrote. */
export interface AnswerSheet {
  /** By the path of the source. */
  readonly answers: ReadonlyMap<string, Answers>;
  /** SHA-256 by the path of a file, counted from the trust center folder. */
  readonly written: ReadonlyMap<string, string>;
}

export class UnreadableAnswers extends Error {
  override name = 'UnreadableAnswers';
}

/** A sheet of answers that is no YAML. */
export class BrokenSheet extends Error {
  override name = 'BrokenSheet';
  readonly error: YAMLError;
  readonly yaml: string;
  readonly document: Document.Parsed;
  /** The line of the report, counted from 1, in which the sheet begins. */
  readonly firstLine: number;

  constructor(error: YAMLError, yaml: string, document: Document.Parsed, firstLine: number) {
    super(error.message);
    this.error = error;
    this.yaml = yaml;
    this.document = document;
    this.firstLine = firstLine;
  }
}

/** The sheet below the heading "Answers" and the offset where it begins; undefined where there is none. */
function sheetIn(text: string): { yaml: string; start: number } | undefined {
  const heading = /^## Answers$/m.exec(text)?.index ?? text.length;
  const opened = /^(`{3,})yaml\n/m.exec(text.slice(heading));
  if (!opened) return undefined;
  const start = heading + opened.index + opened[0].length;
  const lines = text.slice(start).split('\n');
  const end = lines.indexOf(opened[1] ?? '');
  return end < 0
    ? undefined
    : {
        yaml: lines
          .slice(0, end)
          .map((line) => `${line}\n`)
          .join(''),
        start,
      };
}

function entriesOf(node: Node | null | undefined): [string, Node | null][] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value as Node | null]);
}

/** What an answer says; the items of a list are a line each. */
function answerText(node: Node | null): string {
  if (isScalar(node)) {
    if (typeof node.value !== 'string') return '';
    // Blanks in quotation marks are meant: they indent a line.
    return node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.value.trimEnd() : node.value.trim();
  }
  return isSeq(node) ? node.items.map((item) => answerText(item as Node | null)).join('\n') : '';
}

/** Texts as they are written: 1.0 is a version, and no number. */
function texts(node: Node | null | undefined): Map<string, string> {
  const pairs = entriesOf(node).map(([key, value]) => [key, answerText(value)] as const);
  return new Map(pairs.filter(([, text]) => text !== ''));
}

/**
 * Reads the answers from a report in which they were filled in.
 * @throws UnreadableAnswers, BrokenSheet
 */
export function readAnswers(text: string): AnswerSheet {
  const plain = text.replaceAll('\r\n', '\n');
  const found = sheetIn(plain);
  if (!found) throw new UnreadableAnswers('It is no report of an import: it has no section "Answers".');
  const { yaml, start } = found;
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    throw new BrokenSheet(error, yaml, document, plain.slice(0, start).split('\n').length);
  }
  const sections = entriesOf(document.contents);
  const section = (name: string) => sections.find(([key]) => key === name)?.[1];
  return {
    answers: new Map(entriesOf(section('answers')).map(([path, node]) => [path, texts(node)])),
    written: texts(section('written')),
  };
}

function comment({ line, message, expects, proposal, answer }: AskedQuestion): string {
  const state =
    answer !== undefined ? ' Answered.' : proposal !== undefined ? ' Proposed; change it where it is wrong.' : '';
  return ` Line ${line}: ${message}${expects === undefined ? '' : ` Answer with ${expects}.`}${state}`.replaceAll(
    '\n',
    ' ',
  );
}

/**
 * The sheet in which a person answers: proposals are filled in, the rest is left empty.
 *
 * @param given answers given earlier, kept where no question asks for them too
 * @param written SHA-256 of each file written, by its path
 */
export function answerSheet(
  results: readonly ImportResult[],
  given: ReadonlyMap<string, Answers>,
  written: ReadonlyMap<string, string>,
): string {
  const answers = results.map(({ path, desk }) => {
    const asked = (desk?.questions ?? []).map(
      ({ key, answer, proposal }) => [key, answer ?? proposal ?? null] as const,
    );
    return [path, Object.fromEntries([...(given.get(path) ?? []), ...asked])] as const;
  });
  const document = new Document({ answers: Object.fromEntries(answers), written: Object.fromEntries(written) });
  for (const { path, desk } of results) {
    const sheet = document.getIn(['answers', path]);
    if (!isMap(sheet)) continue;
    for (const { key } of sheet.items) {
      const question = desk?.questions.find((asked) => isScalar(key) && asked.key === key.value);
      if (question) (key as Scalar).commentBefore = comment(question);
    }
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}
