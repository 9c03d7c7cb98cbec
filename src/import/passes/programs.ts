import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

/** `import Tabs from '@theme/Tabs';`, over several lines too. */
const IMPORT =
  /^import\s+(?:(?:[\w$]+(?:\s*,\s*(?:\{[^{}]*\}|\*\s+as\s+\w+))?|\{[^{}]*\}|\*\s+as\s+\w+)\s*from\s+)?['"][^'"\n]+['"];?[ \t]*$/gm;
/** The first line of what a page exports; the words "export controls" begin a sentence as well. */
const EXPORT = /^export\s+(?:(?:const|let|var)\s+\w+\s*=|(?:default\s+|async\s+)*function\b|default\s)[^\n]*$/gm;
const COMMENT = /\{\/\*[\s\S]*?(?:\*\/\}|$)/g;

/** Where what begins at an offset ends: at the end of the line where all brackets are closed. */
function endOfStatement(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (/[({[]/.test(text[at] ?? '')) depth += 1;
    if (/[)}\]]/.test(text[at] ?? '')) depth -= 1;
    if (text[at] === '\n' && (depth <= 0 || text[at + 1] === '\n')) return at;
  }
  return text.length;
}

/** Lines of a program and its comments, as MDX has them: imports, exports, and what stands between comment marks. */
export function programs({ text }: Draft): Edit[] {
  const taken = codeIn(text);
  const edits: Edit[] = [];
  const remove = (pattern: RegExp, why: string, endOf: (start: number, mark: string) => number) => {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      const range = { start: index, end: endOf(index, mark) };
      if (range.end <= index || taken.touches(range)) continue;
      taken.add(range);
      edits.push({ ...range, text: '', why });
    }
  };
  const endOfMark = (start: number, mark: string) => start + mark.length;
  const why = 'A line of a program (MDX) is gone: it shows nothing.';
  remove(EXPORT, why, (start) => endOfStatement(text, start));
  remove(IMPORT, why, endOfMark);
  const endOfComment = (start: number, mark: string) => (mark.endsWith('*/}') ? endOfMark(start, mark) : start);
  remove(COMMENT, 'A comment is gone: readers would be sent it.', endOfComment);
  return edits;
}
