import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

/** `<ac:link>` of Confluence, `<o:p>` of Word. */
const TAG = /<(\/?)((?:ac|ri|at|o|v|w|m|st1):[a-z][\w-]*)((?:\s[^<>]*?)?)(\/?)>/gi;
const CDATA = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
/** What names a person, a page or a file, and says nothing without the program that knows it. */
const NAMING = /^(?:ri:|at:|ac:(?:emoticon|image|placeholder))/i;

/** Tags of programs that keep their texts as XML: frames go and their words stay; what names something is asked for. */
export function namespacedTags(draft: Draft, desk: Desk): Edit[] {
  const { text } = draft;
  const taken = codeIn(text);
  const edits = [...text.matchAll(CDATA)].flatMap(({ 0: mark, 1: words = '', index }): Edit[] => {
    const why = 'A frame of XML (CDATA) is gone; its words stayed.';
    return mark.endsWith(']]>') && !taken.has(index)
      ? [{ start: index, end: index + mark.length, text: words, why }]
      : [];
  });
  for (const edit of edits) taken.add(edit);
  for (const { 0: tag, 1: slash, 2: name = '', 3: inside = '', index } of text.matchAll(TAG)) {
    if (taken.has(index)) continue;
    const range = { start: index, end: index + tag.length };
    if (slash === '/' || !NAMING.test(name)) {
      const macro = /\bac:name="([^"]*)"/.exec(inside)?.[1];
      const what = macro === undefined ? `<${name}>` : `<${name}> "${macro}"`;
      edits.push({ ...range, text: '', why: `The tag ${what} is gone; words that it frames stayed.` });
      continue;
    }
    const answer = desk.ask({
      key: tag.replaceAll(/\s+/g, ' '),
      line: draft.line(index),
      message: `${tag} names something that only the program knows that wrote it. What stands in its place?`,
      expects: 'the text, or "none" to delete the mark',
    });
    if (answer !== undefined)
      edits.push({ ...range, text: answer === 'none' ? '' : answer, why: `${tag} was replaced as answered.` });
  }
  return edits;
}
