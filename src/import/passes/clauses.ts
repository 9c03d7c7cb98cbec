import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf } from '../tree.ts';

/** "(a) …", "(iv) …", "(2) …", "a) …", "a. …": clauses whose letters are typed as text. */
const CLAUSE = /^[ \t]*(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])\)|[a-z][.)])[ \t]+\S/;
/** "1.2 …": a clause below another, and in other texts an amount. */
const NUMBERED = /^\d+(?:\.\d+)+\.?[ \t]+\S/;
const BROKEN = /(?: {2,}|\\|<br\s*\/?>)$/;

/** Breaks between clauses that follow each other line by line; `lines` are those of one paragraph. */
function breaks(lines: readonly { start: number; text: string }[]): Edit[] {
  const why = 'Clauses with typed letters keep a line each: a backslash at the end of a line breaks it.';
  const isNumbered = NUMBERED.test(lines[0]?.text ?? '');
  return lines.slice(0, -1).flatMap(({ start, text }, index) => {
    const next = lines[index + 1]?.text.replace(/^[ \t>]*/, '') ?? '';
    const isClause = CLAUSE.test(next) || (isNumbered && NUMBERED.test(next));
    if (!isClause || BROKEN.test(text)) return [];
    const at = start + text.trimEnd().length;
    return [{ start: at, end: start + text.length, text: '\\', why }];
  });
}

function linesOf(text: string, { start, end }: { start: number; end: number }): { start: number; text: string }[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const found = { start: at, text: line };
      at += line.length + 1;
      return found;
    });
}

/** Clauses that are indented so far that Markdown takes them for code. */
function indented(text: string, range: { start: number; end: number }): Edit[] {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lines = linesOf(text, { start: lineStart, end: range.end });
  if (!CLAUSE.test(lines[0]?.text ?? '') || lines.some(({ text: line }) => /[<{}]/.test(line))) return [];
  const why = 'Clauses were indented so far that Markdown takes them for program code: they begin at the margin now.';
  const outdented = lines.flatMap(({ start, text: line }): Edit[] => {
    const length = /^[ \t]+/.exec(line)?.[0].length ?? 0;
    return length === 0 ? [] : [{ start, end: start + length, text: '', why }];
  });
  return [...outdented, ...breaks(lines)];
}

/** Lettered clauses typed as text: Markdown would run them together, or take them for code. */
export function clauses(draft: Draft): Edit[] {
  return nodesIn(draft.text).flatMap(({ node, parents }) => {
    const range = rangeOf(node);
    if (node.type === 'paragraph') return breaks(linesOf(draft.text, range));
    const isFenced = /^\s*(?:```|~~~)/.test(draft.text.slice(range.start, range.end));
    return node.type === 'code' && !isFenced && parents.length === 1 ? indented(draft.text, range) : [];
  });
}
