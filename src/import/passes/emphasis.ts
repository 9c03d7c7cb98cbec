import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf } from '../tree.ts';

/** Marks of emphasis left in a line of text, with words between them. */
const LEFT = /(?<!\\)(\*\*|__)(?=\S)([^*_\n]+?)\1/gu;
const EDGES = /^\p{P}+|(?<!\p{P})\p{P}+$/gu;

/** Emphasis that Markdown does not see, since punctuation inside it meets a letter outside, as in Chinese and Japanese. */
export function emphasis(draft: Draft, desk: Desk): Edit[] {
  const edits: Edit[] = [];
  for (const { node } of nodesIn(draft.text)) {
    if (node.type !== 'text') continue;
    const { start, end } = rangeOf(node);
    for (const { 0: whole, 1: mark = '', 2: words = '', index } of draft.text.slice(start, end).matchAll(LEFT)) {
      const inner = words.replaceAll(EDGES, '');
      const [before = '', after = ''] = inner === '' ? [words] : words.split(inner);
      const at = start + index;
      if (inner === '' || before + after === '') {
        desk.note({
          line: draft.line(at),
          message: `The stars in "${whole}" will be printed: Markdown sees no emphasis here.`,
        });
        continue;
      }
      const why = 'Punctuation went outside the stars of bold text, where Markdown needs it to see them.';
      edits.push({ start: at, end: at + whole.length, text: `${before}${mark}${inner}${mark}${after}`, why });
    }
  }
  return edits;
}
