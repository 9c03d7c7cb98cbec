import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?(?:(\{%-?\s*endcomment\s*-?%\})|$)/g;
const TAG = /(?<!\{)\{%-?\s*([a-z][a-z-]*)(?![a-z-])([^%]*)%\}/gi;

/** Tags that only frame what stands between them. */
const FRAMES = new Set(
  'raw endraw hint endhint content-ref endcontent-ref tabs endtabs endtab stepper endstepper step endstep columns endcolumns column endcolumn'.split(
    ' ',
  ),
);

function replacement(
  tag: string,
  name: string,
  attributes: string,
  line: number,
  desk: Desk,
): [string, string] | undefined {
  if (FRAMES.has(name)) return ['', `The mark {% ${name} %} is gone; what it frames stayed.`];
  if (name === 'tab' || name === 'code') {
    const title = /title="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const why =
      title === '' ? `The mark ${tag} is gone; what it frames stayed.` : `The title in ${tag} became a line in bold.`;
    return [title === '' ? '' : `**${title}**\n`, why];
  }
  if (name.startsWith('end')) return ['', `The mark ${tag} is gone; what stands before it stayed.`];
  const embedded = name === 'embed' ? /\burl="(https:\/\/[^"\s]+)"/.exec(attributes)?.[1] : undefined;
  const isCondition = /^(?:if|unless|elsif|else|case|when|for)$/.test(name);
  const doubt = isCondition ? ' What follows it stands there in some cases only: does it hold for these readers?' : '';
  const answer = desk.ask({
    key: tag,
    line,
    message: `${tag} was filled in by a program.${doubt} What stands in its place?`,
    ...(embedded !== undefined && { proposal: `<${embedded}>` }),
    expects: 'the text, or "none" to delete the mark',
  });
  if (answer === undefined) return undefined;
  return [answer === 'none' ? '' : answer, `${tag} was replaced as answered.`];
}

/** Tags of Liquid and GitBook, `{% … %}`, in the text and outside of quoted code. */
export function liquid(draft: Draft, desk: Desk): Edit[] {
  const taken = codeIn(draft.text);
  const edits: Edit[] = [];
  for (const { 0: comment, 1: end, index } of draft.text.matchAll(COMMENT)) {
    if (end === undefined || taken.has(index)) continue;
    taken.add({ start: index, end: index + comment.length });
    const why = 'A comment is gone: readers would be sent it.';
    edits.push({ start: index, end: index + comment.length, text: '', why });
  }
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of draft.text.matchAll(TAG)) {
    if (taken.has(index)) continue;
    const found = replacement(tag, name.toLowerCase(), attributes, draft.line(index), desk);
    if (!found) continue;
    edits.push({ start: index, end: index + tag.length, text: found[0], why: found[1] });
  }
  return edits;
}
