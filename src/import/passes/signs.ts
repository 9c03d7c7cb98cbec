import { rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { labelOf } from '../fields/labels.ts';
import { codeIn, nodesIn } from '../tree.ts';

const EMOJI = /\p{Emoji_Presentation}\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;
/** Signs that say something where they stand, as in the cells of a table. */
const WORDS: Readonly<Record<string, string>> = { '✅': 'Yes', '❌': 'No' };

const NAMED = /(?<![\p{L}\p{N}:/|-]):([a-z][a-z0-9_+-]*|[+-]1):(?![\p{L}\p{N}:])/gu;
const NAMES: Readonly<Record<string, string>> = {
  white_check_mark: 'Yes',
  heavy_check_mark: 'Yes',
  ballot_box_with_check: 'Yes',
  x: 'No',
  negative_squared_cross_mark: 'No',
};

/** `:white_check_mark:`, which few programs show as a picture. */
function named(draft: Draft, desk: Desk): Edit[] {
  const code = codeIn(draft.text);
  return [...draft.text.matchAll(NAMED)].flatMap(({ 0: mark, 1: name = '', index }): Edit[] => {
    if (code.has(index)) return [];
    const message = `${mark} is the name of a small picture, and is printed as it stands. What stands in its place?`;
    const expects = `the text, "none" to delete it, or ${mark} to print it`;
    const answer = desk.ask({ key: mark, line: draft.line(index), message, proposal: NAMES[name] ?? 'none', expects });
    if (answer === undefined || answer === mark) return [];
    const why = `${mark} ${answer === 'none' ? 'is gone' : 'became words'}.`;
    return [{ start: index, end: index + mark.length, text: answer === 'none' ? '' : answer, why }];
  });
}

/** Small pictures in color, which are in no font for print: a PDF with them cannot be made. */
export function emoji(draft: Draft, desk: Desk): Edit[] {
  const signs = [...draft.text.matchAll(EMOJI)].flatMap(({ 0: sign, index }): Edit[] => {
    const message = `The sign ${sign} is in few fonts, and a PDF has to show all that is written. What stands in its place?`;
    const answer = desk.ask({
      key: sign,
      line: draft.line(index),
      message,
      proposal: WORDS[sign] ?? 'none',
      expects: `the text, "none" to delete the sign, or ${sign} where the trust center has a font with it`,
    });
    if (answer === undefined || answer === sign) return [];
    const isGone = answer === 'none';
    const end = index + sign.length + (isGone && draft.text[index + sign.length] === ' ' ? 1 : 0);
    const why = `The sign ${sign} ${isGone ? 'is gone' : 'became a word'}.`;
    return [{ start: index, end, text: isGone ? '' : answer, why }];
  });
  return [...signs, ...named(draft, desk)];
}

const HIGHLIGHT = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]+?)(?<=\S)==(?![=\p{L}\p{N}])/gu;
const BLOCK_ID = /(?<![ \t])[ \t]+\^[a-z][\w-]{2,}[ \t]*$/gim;
const COMMENT = /(?<![%\d])%%(?!%)[^%]{1,2000}?%%(?!%)/g;
const FORMULA =
  /\$\$[^$]+\$\$|\\\((?=(?:(?!\\\()[^\n)])*(?:[\^_=]|\\[a-z]))(?:(?!\\\()[^\n])+?\\\)|\\\[(?=[^[\]]*(?:[\^_=]|\\[a-z]))[^[\]]+\\\]|(?<![\\$\p{L}\p{N}])\$(?=[^\s$])(?=[^$\n]*[\\^_={}])[^$\n]+(?<=[^\s\\])\$(?![\d$])/gu;
const PAGE =
  /^[ \t]*(?:<(?:center|p|div)\b[^<>\n]*>[ \t]*)?(?:\*\*|[_*])?(?:page|seite|página)[ \t]+\d{1,4}[ \t]*(?:of|von|\/|sur|de)[ \t]*\d{1,4}(?:\*\*|[_*])?[ \t]*(?:<\/(?:center|p|div)>[ \t]*)?$/gim;
const ABBREVIATION = /^\*\[([^[\]\n]+)\]:[ \t]+(\S[^\n]*)$/gm;

/** Marks of wikis, formulas and printed pages that Markdown would show as they are typed. */
export function printedSigns(draft: Draft, desk: Desk): Edit[] {
  const { text } = draft;
  const taken = codeIn(text);
  const edits: Edit[] = [];
  const take = (pattern: RegExp, change: (match: RegExpExecArray, line: number) => [string, string] | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (taken.touches(range)) continue;
      const changed = change(match, draft.line(match.index));
      if (!changed) continue;
      taken.add(range);
      edits.push({ ...range, text: changed[0], why: changed[1] });
    }
  };
  take(COMMENT, ([mark], line) => {
    const key = mark.length < 60 ? mark.replaceAll(/\s+/g, ' ') : `comment in line ${line}`;
    const message = `"${mark}" is a comment in some wikis, and would be printed. Is it meant for readers?`;
    const answer = desk.ask({ key, line, message, proposal: 'none', expects: '"none" to delete it, or "text"' });
    return answer === 'text' ? undefined : ['', 'A comment is gone: readers would be sent it.'];
  });
  take(FORMULA, ([mark], line) => {
    const message = `${mark.replaceAll(/\s+/g, ' ')} is a formula, and is printed with its signs. How does it read in words?`;
    const expects = 'the words, or "text" to print it as it stands';
    const answer = desk.ask({ key: `formula in line ${line}`, line, message, expects });
    return answer === undefined || answer === 'text' ? undefined : [answer, 'A formula became words, as answered.'];
  });
  take(PAGE, ([mark], line) => {
    const message = `"${mark.trim()}" is a number of a printed page, and pages of the web have none. Does it go?`;
    const answer = desk.ask({ key: 'page numbers', line, message, proposal: 'none', expects: '"none" to delete all of them, or "text"' }); // prettier-ignore
    return answer === 'text' ? undefined : ['', 'The number of a printed page is gone.'];
  });
  take(HIGHLIGHT, ([, words = '']) => [words, 'The marks == around highlighted words are gone.']);
  take(BLOCK_ID, ([mark]) => ['', `The mark${mark.trimEnd()}, an anchor of a wiki, is gone.`]);
  take(ABBREVIATION, ([, short = '', long = '']) => [`**${short}**: ${long}`, 'What an abbreviation stands for is a line of the text now.']); // prettier-ignore
  return edits;
}

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
