import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

const ATTRIBUTES = String.raw`\{((?:[ \t]*(?:[.#][\w:.-]+(?![\w:.-])|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+(?![^\s"{}]))))+[ \t]*)\}`;
/** `[words]{.underline}` and `[]{#_Toc1 .anchor}`. */
const SPAN = new RegExp(String.raw`\[(?<!(?:[!\]\\]|:::[ \t]*[a-z]*)\[)([^[\]\n]*)\]${ATTRIBUTES}`, 'g');
/** `![](flow.png){width="6in"}`. */
const BEHIND_LINK = new RegExp(String.raw`(?<=\]\([^()\n]*\))${ATTRIBUTES}`, 'g');
/** `[1 Purpose [3](#purpose)](#purpose)`: a line of a list of contents, whose page number is a link in a link. */
const CONTENTS = /\[([^[\]\n]*)\[(\d{1,4})\]\(([^()\s]+)\)\]\(\3\)/g;
const RAISED = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,12})\^/gu;
const LOWERED = /(?<=[\p{L}\p{N})])(?<!~)~([\p{L}\p{N}+-]{1,12})~(?!~)/gu;

/** Marks of Pandoc, as it writes them for documents of Word: attributes in braces, and raised and lowered signs. */
export function pandoc(draft: Draft, desk: Desk): { edits: Edit[]; anchors: LooseAnchor[] } {
  const { text } = draft;
  const code = codeIn(text);
  const anchors: LooseAnchor[] = [];
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].filter(({ index }) => !code.has(index));
  const edits: Edit[] = [];
  const replace = (mark: string, start: number, by: string, why: string) =>
    edits.push({ start, end: start + mark.length, text: by, why });
  for (const { 0: mark, 1: words = '', 2: inside = '', index } of found(SPAN)) {
    const id = /#([\w:.-]+)/.exec(inside)?.[1];
    if (id !== undefined) anchors.push({ name: id, line: draft.line(index) });
    replace(mark, index, words, 'A mark of Pandoc for looks or for an anchor is gone; its words stayed.');
  }
  for (const { 0: mark, index } of found(BEHIND_LINK)) replace(mark, index, '', 'A mark of Pandoc for looks is gone.');
  for (const { 0: mark, 1: words = '', 2: page = '', 3: to = '', index } of found(CONTENTS))
    replace(mark, index, `[${words}${page}](${to})`, 'A link in a link became one.');
  for (const { 0: mark, 1: words = '', index } of found(RAISED))
    replace(mark, index, `<sup>${words}</sup>`, 'Signs raised by marks of Pandoc (^) are raised by a tag.');
  for (const { 0: mark, 1: words = '', index } of found(LOWERED)) {
    const answer = desk.ask({
      key: mark,
      line: draft.line(index),
      message: `${mark} strikes "${words}" through on the web and lowers it in Pandoc. Which was meant?`,
      proposal: 'lowered',
      expects: '"lowered" or "struck"',
    });
    if (answer !== 'struck')
      replace(mark, index, `<sub>${words}</sub>`, 'Signs lowered by marks of Pandoc (~) are lowered by a tag.');
  }
  return { edits, anchors };
}
