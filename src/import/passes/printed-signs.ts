import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

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
