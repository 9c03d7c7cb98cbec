import { written } from '../address.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf } from '../tree.ts';

const MARK = /(?<!\\)\[\^([^[\]\s\\]+)\]|\[([^[\]]+)\]\[([^[\]]+)\]/g;

/** Footnotes and links by reference whose other half is not there: their brackets would be printed. */
export function references(draft: Draft, desk: Desk): Edit[] {
  const edits: Edit[] = [];
  const notes = new Map<string, string>();
  for (const { node } of nodesIn(draft.text)) {
    if (node.type !== 'text') continue;
    const { start, end } = rangeOf(node);
    for (const { 0: mark, 1: footnote, 2: words = '', index } of draft.text.slice(start, end).matchAll(MARK)) {
      const line = draft.line(start + index);
      const range = { start: start + index, end: start + index + mark.length };
      const answer = desk.ask({
        key: mark,
        line,
        message: `${mark} refers to something that is not in the file. ${footnote === undefined ? 'Where should the link lead?' : 'What does the footnote say?'}`,
        expects:
          footnote === undefined
            ? 'an address, or "none" to keep the words alone'
            : 'its text, or "none" to delete the mark',
      });
      if (answer === undefined) continue;
      const why = `${mark} was completed as answered.`;
      if (footnote === undefined)
        edits.push({ ...range, text: answer === 'none' ? words : `[${words}](${written(answer)})`, why });
      else if (answer === 'none') edits.push({ ...range, text: '', why });
      else {
        desk.note({ line, message: `${mark} leads to the footnote that was answered.`, removed: mark });
        notes.set(mark, answer);
      }
    }
  }
  const at = draft.text.length;
  const added = [...notes].map(([mark, text]) => `\n${mark}: ${text}\n`).join('');
  return added === ''
    ? edits
    : [...edits, { start: at, end: at, text: added, why: 'Footnotes were added as answered.' }];
}
