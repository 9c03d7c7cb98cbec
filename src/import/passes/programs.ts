import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

const STATEMENT = /^(?:import\s+(?:[\w*{][^'"\n]*\sfrom\s+)?['"][^'"\n]+['"]|export\s+const\s[^\n]*);?[ \t]*$/gm;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;

/** Lines of a program and its comments, as Docusaurus has them: `import Tabs from '@theme/Tabs';`, `{/* … *\/}`. */
export function programs({ text }: Draft): Edit[] {
  const code = codeIn(text);
  const removed = (pattern: RegExp, why: string): Edit[] =>
    [...text.matchAll(pattern)]
      .map(({ 0: mark, index }) => ({ start: index, end: index + mark.length, text: '', why }))
      .filter(({ start, end }) => !code.some((range) => start < range.end && range.start < end));
  const comments = removed(COMMENT, 'A comment is gone: readers would be sent it.');
  const statements = removed(STATEMENT, 'A line of a program (MDX) is gone: it shows nothing.');
  return [
    ...comments,
    ...statements.filter(({ start }) => !comments.some((range) => start < range.end && range.start <= start)),
  ];
}
