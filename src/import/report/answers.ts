import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import type { Answers } from '../desk.ts';

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

const SHEET = /^## Answers$[\s\S]*?^(`{3,})yaml\n([\s\S]*?)^\1$/m;

function entriesOf(node: Node | null | undefined): [string, Node | null][] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value as Node | null]);
}

/** Texts as they are written: 1.0 is a version, and no number. */
function texts(node: Node | null | undefined): Map<string, string> {
  const pairs = entriesOf(node).map(
    ([key, value]) => [key, isScalar(value) && typeof value.value === 'string' ? value.value : ''] as const,
  );
  return new Map(pairs.filter(([, text]) => text.trim() !== '').map(([key, text]) => [key, text.trim()]));
}

/**
 * Reads the answers from a report in which they were filled in.
 * @throws UnreadableAnswers
 */
export function readAnswers(text: string): AnswerSheet {
  const found = SHEET.exec(text.replaceAll('\r\n', '\n'));
  if (!found) throw new UnreadableAnswers('It is no report of an import: it has no section "Answers".');
  const [whole, , yaml = ''] = found;
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const before = text.slice(0, found.index + whole.indexOf(yaml) + error.pos[0]);
    const hint = 'Put an answer that holds a colon, a quote or a bracket in "quotes", or below the key after "|".';
    throw new UnreadableAnswers(`Line ${before.split('\n').length}: ${error.message}. ${hint}`);
  }
  const sections = entriesOf(document.contents);
  const section = (name: string) => sections.find(([key]) => key === name)?.[1];
  return {
    answers: new Map(entriesOf(section('answers')).map(([path, node]) => [path, texts(node)])),
    written: texts(section('written')),
  };
}
