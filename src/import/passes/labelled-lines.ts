import type { Draft, Edit } from '../draft.ts';
import { labelOf } from '../fields/labels.ts';
import { nodesIn, rangeOf } from '../tree.ts';

/** "Approved by: Board", "**Owner:** CISO", "**Owner**: CISO". */
const LABELLED = /^[ \t>]*(\*\*|__)?(\p{L}[^:：*_.]{0,39}?)(?:\*\*|__)?[:：](?:\*\*|__)?[ \t]*\S/u;
const BROKEN = /(?: {2}|\\|<br\s*\/?>)$/;

/** Lines such as "Approved by: Board", each on a line of its own in the source: Markdown would run them together. */
export function labelledLines(draft: Draft): Edit[] {
  const why = 'Lines that begin with a label keep a line each: a backslash at the end of a line breaks it.';
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    if (node.type !== 'paragraph') return [];
    const { start, end } = rangeOf(node);
    const lines = draft.text.slice(start, end).split('\n');
    const found = lines.map((line) => LABELLED.exec(line));
    const isList = found.every((match) => match !== null);
    let at = start;
    return lines.flatMap((line, index): Edit[] => {
      const lineEnd = at + line.length;
      at = lineEnd + 1;
      const next = found[index + 1];
      const isLabel = next && (isList || next[1] !== undefined || labelOf(next[2] ?? '') !== undefined);
      if (!isLabel || BROKEN.test(line)) return [];
      return [{ start: lineEnd - (line.length - line.trimEnd().length), end: lineEnd, text: '\\', why }];
    });
  });
}
