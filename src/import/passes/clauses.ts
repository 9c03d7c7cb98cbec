import type { MdastNode } from 'satteri';
import { rangeOf } from '../../markdown/nodes.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn } from '../tree.ts';

/** A line with the level of the clause it belongs to: 0 for those at the margin, and for what stands above them. */
export interface LevelledLine extends ClauseLine {
  readonly level: number;
}

/** Two columns more than the clause above are a level; one is an oversight. */
const STEP = 2;

/** The levels of clauses, which their authors show by indenting them. */
function withLevels(lines: readonly ClauseLine[]): LevelledLine[] {
  const above: number[] = [];
  return lines.map((line) => {
    if (line.isClause) {
      while (above.length > 1 && (above.at(-1) ?? 0) >= line.column + STEP) above.pop();
      const nearest = above.at(-1);
      if (nearest === undefined || line.column >= nearest + STEP) above.push(line.column);
    }
    return { ...line, level: Math.max(0, above.length - 1) };
  });
}

const BROKEN_NUMBER = /(?<![ \t\\]|<br\s*\/?>)(?:[ \t]|\\|<br\s*\/?>)+$/;

/** What belongs between two lines. */
function between(line: LevelledLine, next: LevelledLine, prefix: string, hasBlank: boolean): string {
  const blank = `\n${prefix.trimEnd()}\n${prefix}`;
  if (!next.isClause) return (hasBlank ? blank : `\n${prefix}`) + '  '.repeat(next.level);
  if (next.level === 0) return line.level > 0 || hasBlank ? blank : `\\\n${prefix}`;
  return `${line.level === 0 ? blank : `\n${prefix}`}${'  '.repeat(next.level - 1)}- `;
}

/**
 * Clauses below clauses, as a list below the clause they belong to: how far a line is indented says nothing in
 * Markdown. Their letters stay as they were typed.
 */
function nestedClauses(lines: readonly LevelledLine[], prefix: string, text: string): Edit[] {
  const why = 'Clauses below a clause became a list, so that they keep their level, with the letters that were typed.';
  const [first] = lines;
  const lineStart = text.lastIndexOf('\n', (first?.start ?? 0) - 1) + 1;
  const head = first?.isCode === true ? [{ start: lineStart, end: first.start, text: prefix, why }] : [];
  const gaps = lines.slice(0, -1).flatMap((line, index): Edit[] => {
    const next = lines[index + 1];
    if (!next) return [];
    const start = line.end - (BROKEN_NUMBER.exec(line.text)?.[0].length ?? 0);
    const written = text.slice(start, next.start);
    const isContinued = !next.isClause && next.level === 0 && !next.isCode;
    const hasBlank = text.slice(line.end, next.start).split('\n').length > 2;
    const added = between(line, next, prefix, hasBlank);
    return isContinued || written === added ? [] : [{ start, end: next.start, text: added, why }];
  });
  return [...head, ...gaps];
}

/** "(a) …", "(iv) …", "(2) …", "a) …", "a. …": clauses whose letters are typed as text. */
const CLAUSE = /^(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])\)|(?:[a-z]|[ivx]{1,5})[.)])[ \t]+\S/;
/** "1.2 …": a clause below another, and in other texts an amount. */
const NUMBERED = /^\d+(?:\.\d+)+\.?[ \t]+\S/;
const BROKEN = /(?: {2}|\\|<br\s*\/?>)$/;
const MARGIN = /^[ \t>]*/;

/** A line that is not blank, in a paragraph or in a stretch that Markdown takes for code. */
export interface ClauseLine {
  /** Where its words begin, behind blanks and marks of quotations, and where the line ends. */
  readonly start: number;
  readonly end: number;
  /** How far from the margin its words begin, in columns. */
  readonly column: number;
  readonly text: string;
  readonly isClause: boolean;
  readonly isCode: boolean;
}

/** Lines of blocks that follow each other, and what each new line among them has to begin with. */
export interface ClauseRun {
  readonly lines: readonly ClauseLine[];
  readonly prefix: string;
}

const columnsOf = (margin: string): number => margin.replaceAll('\t', '    ').length;

function linesOf(text: string, block: MdastNode): ClauseLine[] {
  const { start, end } = rangeOf(block);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isCode = block.type === 'code';
  const lines: ClauseLine[] = [];
  let at = lineStart;
  for (const written of text.slice(lineStart, end).split('\n')) {
    const margin =
      at === lineStart
        ? text.slice(at, Math.max(start, at + (isCode ? indentOf(written) : 0)))
        : (MARGIN.exec(written)?.[0] ?? '');
    const words = written.slice(margin.length);
    const isNumbered = NUMBERED.test(lines[0]?.text ?? words) && NUMBERED.test(words);
    const line = { start: at + margin.length, end: at + written.length, column: columnsOf(margin), text: words };
    if (words.trim() !== '') lines.push({ ...line, isClause: CLAUSE.test(words) || isNumbered, isCode });
    at += written.length + 1;
  }
  return lines;
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** Lines that Markdown takes for code, and that are clauses. */
function isIndented(block: MdastNode, text: string, parent: MdastNode): boolean {
  const { start, end } = rangeOf(block);
  const written = text.slice(start, end);
  if (block.type !== 'code' || parent.type !== 'root' || /^\s*(?:```|~~~)/.test(written)) return false;
  return CLAUSE.test(written.trimStart()) && !/[<{}]/.test(written);
}

/** What stands in a text one after the other: a paragraph, with the clauses in the blocks below it. */
function runsIn(parent: MdastNode, text: string): ClauseRun[] {
  const runs: { lines: ClauseLine[]; prefix: string }[] = [];
  let isOpen = false;
  for (const block of 'children' in parent ? parent.children : []) {
    const isFitting = block.type === 'paragraph' || isIndented(block, text, parent);
    const lines = isFitting ? linesOf(text, block) : [];
    const run = runs.at(-1);
    if (isOpen && run && lines[0]?.isClause === true) run.lines.push(...lines);
    else if (isFitting) runs.push({ lines, prefix: prefixOf(parent, text, block) });
    isOpen = lines.some(({ isClause }) => isClause);
  }
  return runs;
}

/** Blanks and marks of quotations that keep a new line in the list or the quotation around it. */
function prefixOf(parent: MdastNode, text: string, block: MdastNode): string {
  const { start } = rangeOf(block);
  return parent.type === 'root'
    ? ''
    : text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/[^>\s]/g, ' ');
}

/** Breaks between clauses that follow each other line by line. */
function breaks({ lines, prefix }: ClauseRun, text: string): Edit[] {
  const breaking = 'Clauses with typed letters keep a line each: a backslash at the end of a line breaks it.';
  const outdenting =
    'Clauses were indented so far that Markdown takes them for program code: they begin at the margin now.';
  return lines.flatMap((line, index): Edit[] => {
    const { start, end, isCode } = line;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const next = lines[index + 1];
    const isNext = next?.isClause === true && text.slice(end, next.start).split('\n').length === 2;
    const words = line.text.trimEnd().length;
    return [
      ...(isCode ? [{ start: lineStart, end: start, text: prefix, why: outdenting }] : []),
      ...(isNext && !BROKEN.test(line.text) ? [{ start: start + words, end, text: '\\', why: breaking }] : []),
    ];
  });
}

/** What stood right below what Markdown took for code, such as the address of a link, is no part of the clause. */
function endOfCode({ lines, prefix }: ClauseRun, text: string): Edit[] {
  const last = lines.at(-1);
  if (last?.isCode !== true || !/^\n[ \t>]*[^\s>]/.test(text.slice(last.end))) return [];
  const why = 'A blank line parts what stood below clauses that Markdown took for program code.';
  return [{ start: last.end, end: last.end, text: `\n${prefix.trimEnd()}`, why }];
}

/** Lettered clauses typed as text: Markdown would run them together, lose their levels, or take them for code. */
export function clauses(draft: Draft): Edit[] {
  return nodesIn(draft.text)
    .filter(({ node }) => ['root', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type))
    .flatMap(({ node }) => runsIn(node, draft.text))
    .flatMap((run) => {
      const apart = endOfCode(run, draft.text);
      const levels = withLevels(run.lines);
      const isNested = levels.some(({ level }) => level > 0);
      return [...apart, ...(isNested ? nestedClauses(levels, run.prefix, draft.text) : breaks(run, draft.text))];
    });
}
