import type { Edit } from '../draft.ts';
import type { LevelledLine } from './clause-levels.ts';

const BROKEN = /(?<![ \t\\]|<br\s*\/?>)(?:[ \t]|\\|<br\s*\/?>)+$/;

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
export function nestedClauses(lines: readonly LevelledLine[], prefix: string, text: string): Edit[] {
  const why = 'Clauses below a clause became a list, so that they keep their level, with the letters that were typed.';
  const [first] = lines;
  const lineStart = text.lastIndexOf('\n', (first?.start ?? 0) - 1) + 1;
  const head = first?.isCode === true ? [{ start: lineStart, end: first.start, text: prefix, why }] : [];
  const gaps = lines.slice(0, -1).flatMap((line, index): Edit[] => {
    const next = lines[index + 1];
    if (!next) return [];
    const start = line.end - (BROKEN.exec(line.text)?.[0].length ?? 0);
    const written = text.slice(start, next.start);
    const isContinued = !next.isClause && next.level === 0 && !next.isCode;
    const hasBlank = text.slice(line.end, next.start).split('\n').length > 2;
    const added = between(line, next, prefix, hasBlank);
    return isContinued || written === added ? [] : [{ start, end: next.start, text: added, why }];
  });
  return [...head, ...gaps];
}
