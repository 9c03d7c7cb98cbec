import { Lexer, Parser } from 'yaml';

/** Levels that YAML may have: no field needs more than four, and what reads and walks it runs out of stack at some hundreds. */
const DEEPEST = 64;

/** Whether a text can have more levels: each takes a bracket, or a blank or a mark at the beginning of its line. */
const canBeDeep = (yaml: string): boolean =>
  (yaml.match(/[[{]/g)?.length ?? 0) + Math.max(0, ...(yaml.match(/^[ ?:-]+/gm) ?? []).map((line) => line.length)) >=
  DEEPEST;

/** Where the first list or group begins that stands deeper than the limit. */
export function tooDeepIn(yaml: string): number | undefined {
  if (!canBeDeep(yaml)) return undefined;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    const at = parser.offset;
    const documents = parser.next(lexeme);
    while (!documents.next().done);
    // The first of the stack is the document.
    if (parser.stack.length > DEEPEST + 1) return at;
  }
  return undefined;
}
