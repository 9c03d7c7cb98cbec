import { rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn } from '../tree.ts';

/** `##Scope`, at the beginning of a line; one # may be a number sign. */
const HEADING = /^([ \t>]*)(#{2,6})(?=[^\s#])(.*)$/gm;
/** Stars before a word that no others close; those behind a word may mark a footnote. */
const OPENED = /(?<=^|[\s("'“‘[])(?<!\\)\*\*(?=[\p{L}\p{N}])([^*]*)$/mu;
const ROW = /^[\s>]*\|.*\|\s*$/;
const FIRST_ROW = /^[\s>]*\|(?:[^|]*\|){2,}\s*$/;
const RULES = /^[\s>]*(?:[|:][\s|:]*)?-[\s|:-]*$/;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function headings({ start, end }: Stretch, draft: Draft, desk: Desk): Edit[] {
  const { text } = draft;
  return [...text.slice(start, end).matchAll(HEADING)].flatMap((match): Edit[] => {
    const [, margin = '', marks = '', words = ''] = match;
    const at = start + match.index + margin.length;
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (!/^[\s>]*$/.test(before)) return [];
    const line = draft.line(at);
    const message = `"${marks}${words}" is no heading in Markdown: a blank is missing behind the ${marks}. Is it one?`;
    const expects = '"heading", or "text" to show the signs as they stand';
    const answer = desk.ask({ key: `heading in line ${line}`, line, message, proposal: 'heading', expects });
    return answer === 'text'
      ? [{ start: at, end: at, text: '\\', why: 'Signs that make no heading are shown as they stand.' }]
      : [{ start: at + marks.length, end: at + marks.length, text: ' ', why: 'A heading got the blank behind its #.' }];
  });
}

/** `#Scope`, alone in its paragraph: a heading, a number sign, or the tags of a wiki. */
function oneSign({ start, end }: Stretch, draft: Draft, desk: Desk): Edit[] {
  const words = draft.text.slice(start, end);
  if (!/^#\p{L}[^\n]*$/u.test(words)) return [];
  const line = draft.line(start);
  const isTags = words.split(/\s+/).every((word) => word.startsWith('#'));
  const message = isTags
    ? `"${words}" is printed as it stands: tags of a wiki, or a heading without the blank behind its #. What is it?`
    : `"${words}" is no heading in Markdown: a blank is missing behind the #. Is it one?`;
  const expects = '"heading", "text" to show the signs as they stand, or "none" to delete the line';
  const answer = desk.ask({
    key: `heading in line ${line}`,
    line,
    message,
    proposal: isTags ? 'none' : 'heading',
    expects,
  });
  if (answer === 'text')
    return [{ start, end: start, text: '\\', why: 'Signs that make no heading are shown as they stand.' }];
  if (answer === 'none') return [{ start, end, text: '', why: 'A line of tags is gone.' }];
  return [{ start: start + 1, end: start + 1, text: ' ', why: 'A heading got the blank behind its #.' }];
}

function stars({ start, end }: Stretch, draft: Draft, desk: Desk): Edit[] {
  const match = OPENED.exec(draft.text.slice(start, end));
  if (!match) return [];
  const at = start + match.index;
  const line = draft.line(at);
  const [, behind = ''] = match;
  const shown = behind.length > 60 ? `${behind.slice(0, 60)}…` : behind;
  const message = `The stars before "${shown}" are never closed, so they would be printed. Which words are bold?`;
  const expects = 'the words, from the stars on, "none" to delete the stars, or "text" to show them';
  const answer = desk.ask({ key: `stars in line ${line}`, line, message, expects });
  if (answer === undefined) return [];
  if (answer === 'none') return [{ start: at, end: at + 2, text: '', why: 'Stars that nothing closed are gone.' }];
  if (answer !== 'text' && behind.startsWith(answer)) {
    const close = at + 2 + answer.length;
    return [{ start: close, end: close, text: '**', why: 'Bold words are closed as answered.' }];
  }
  return [{ start: at, end: at + 2, text: '\\*\\*', why: 'Stars that make nothing bold are shown as they stand.' }];
}

function table({ start, end }: Stretch, draft: Draft, desk: Desk): Edit[] {
  const lines = draft.text.slice(start, end).split('\n');
  const [first = '', second = ''] = lines;
  if (lines.length === 1) return [];
  if (lines.length < 2 || !FIRST_ROW.test(first) || !lines.every((row) => ROW.test(row))) return [];
  const line = draft.line(start);
  const message = `These rows make no table, for the row of hyphens below the first is missing or has other columns. Are the headings of the columns "${first.trim()}"?`;
  const expects = '"table", or "text" to keep the rows as lines';
  const answer = desk.ask({ key: `table in line ${line}`, line, message, proposal: 'table', expects });
  const margin = draft.text.slice(draft.text.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/[^>\s]/g, ' ');
  const at = start + first.length;
  if (answer !== 'text') {
    const why = 'A table got the row of hyphens that every table needs.';
    const rule = `\n${margin}|${' --- |'.repeat(first.split('|').length - 2)}`;
    return [{ start: at, end: at + (RULES.test(second) ? second.length + 1 : 0), text: rule, why }];
  }
  const why = 'Rows between bars that are no table keep a line each.';
  return [...draft.text.slice(start, end).matchAll(/(?<!\\)\||\n/g)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    text: '\\',
    why,
  }));
}

/** Marks that Markdown does not understand as they were meant, and would print: each is asked about. */
export function lostMarkup(draft: Draft, desk: Desk): Edit[] {
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    const range = rangeOf(node);
    if (node.type === 'paragraph') return [...table(range, draft, desk), ...oneSign(range, draft, desk)];
    return node.type === 'text' ? [...headings(range, draft, desk), ...stars(range, draft, desk)] : [];
  });
}
