import { isCollection, visit, type Document } from 'yaml';

/** Something wrong with YAML itself; offsets count from the beginning of the file. */
export interface YamlProblem {
  /** The parser's own name for it, such as `DUPLICATE_KEY`, or a more exact one given here. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The last place before an offset where something begins that a test accepts. */
function lastBefore(document: Document.Parsed, limit: number, accepts: (node: unknown) => boolean): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0];
      if (at !== undefined && at <= limit && accepts(node)) found = at;
    },
  });
  return found;
}

const isQuoted = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && String(node.type).startsWith('QUOTE');

/** With one colon on its line, it is the next line that begins too far to the right. */
function tooFarIn(yaml: string, offset: number): number | undefined {
  const from = yaml.lastIndexOf('\n', offset) + 1;
  const to = yaml.indexOf('\n', offset);
  if (to === -1 || (yaml.slice(from, to).match(/:(?=\s|$)/g) ?? []).length > 1) return undefined;
  const indent = /^\s*/.exec(yaml.slice(to + 1))?.[0].length ?? 0;
  return to + 1 + indent;
}

/**
 * The parser tells of a problem where it can go on no longer; authors look for it where it begins.
 *
 * @param yaml the text that was parsed
 * @param start where it begins in its file
 */
export function atItsCause(problem: YamlProblem, document: Document.Parsed, yaml: string, start: number): YamlProblem {
  const offset = problem.start - start;
  const moveTo = (code: string, at: number | undefined): YamlProblem =>
    at === undefined ? problem : { ...problem, code, start: start + at, end: start + at + 1 };
  if (problem.code === 'MISSING_CHAR' && problem.message.includes('quote')) {
    return moveTo('QUOTE_NOT_CLOSED', lastBefore(document, offset, isQuoted));
  }
  if (problem.message.startsWith('Flow ') || / end with (?:a )?[\]}]/i.test(problem.message)) {
    const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;
    return moveTo('BRACKET_NOT_CLOSED', lastBefore(document, offset, isFlow));
  }
  if (problem.code === 'BLOCK_AS_IMPLICIT_KEY') return moveTo('TOO_FAR_IN', tooFarIn(yaml, offset));
  return problem;
}
