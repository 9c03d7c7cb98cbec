import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, type Range, rangesOf } from '../tree.ts';

/** What templates and drafts leave open, in quoted code too: readers take it for a draft there as well. */
const MUSTACHE = /\{\{(?![<%])(?:[^{}\n]|\{(?!\{))*\}\}\}?/g;
const TODO = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b[Ll]orem ipsum\b/g;
/** A line to write on: `Approved by ______ on __/__/____`, which is no emphasis and no rule across the page. */
const BLANK =
  /(?<![\p{L}\p{N}_\\])(?:\\?_){2,}(?:[ \t]*[/.-][ \t]*(?:\\?_){2,})*(?![\p{L}\p{N}_])|(?<=\S[ \t]*)(?:\.{6,}|…{3,})(?![ \t]*\d)/gu;
const FILLED_IN_BY_HAND = /^(?=\\?_|\.{6}|…)(?:\\?_(?:\\?_)+(?!\\?_)|…{3,}(?!…)|[ \t/.-])*(?<=[_…]|\.{6})$/;
/** Names of variables, as programs for letters and templates write them. */
const VARIABLES =
  /%[A-Z][A-Z0-9_]{2,}%|\$\{[\w. -]{1,40}\}|<<[\p{L}][\p{L}\d _-]{0,40}>>|«\p{L}+(?:_\p{L}+)+»|(?<![{$%#\\])\{[A-Z][\p{L}\d _]{1,40}\}(?!\})/gu;
/** `\\[\\[NAME\\]\\]`: brackets that are printed, as templates have them. */
const DOUBLE = /\\\[\\\[[\p{L}\d][\p{L}\d _-]{0,40}\\\]\\\]/gu;
/** What stands between `{{#name}}` and `{{/name}}` is there in some cases only. */
const SECTION = /^\{\{[#^]/;
const BRACKETS =
  /(?<!\[)\\?\[insert\b[^[\]\n]*\]|(?<!\[)\\?\[(?:your\b[^[\]\n]*|company(?: name)?|date|name|number|owner|role)\\?\](?![([:\]])|(?<!<)<(?:insert|company|your)\b[^<>\n]*>/gi;

/** Whether a value is a line to be filled in by hand, or a mark of a program: it says nothing yet. */
export function isBlankToFill(value: string): boolean {
  return FILLED_IN_BY_HAND.test(value.trim()) || /^<[^<>]*>$/.test(value.trim());
}

const rangeOfMatch = ({ 0: mark, index }: RegExpExecArray): Range => ({ start: index, end: index + mark.length });

/** Characters in which the words around a place are looked for: a line may be as long as the file. */
const NEAR = 1000;

/** Words around a place, so that whoever answers need not look it up. */
function around(text: string, start: number, end: number): string {
  const [before = []] = text
    .slice(Math.max(0, start - NEAR), start)
    .split('\n')
    .slice(-1)
    .map((words) => words.split(/(?<=\s)/));
  const [after = []] = text
    .slice(end, end + NEAR)
    .split('\n', 1)
    .map((words) => words.split(/(?=\s)/));
  const cut = before.length > 8 ? '… ' : '';
  const more = after.length > 6 ? ' …' : '';
  return `${cut}${before.slice(-8).join('')}${text.slice(start, end)}${after.slice(0, 6).join('')}${more}`.trim();
}

/** Lines to write on beside words, each with the number of those before it on its line. */
function blanksIn(text: string): { mark: string; index: number; before: number }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    if (!/[^\s_\\]/.test(line)) return [];
    return [...line.matchAll(BLANK)].map(({ 0: mark, index }, before) => ({ mark, index: from + index, before }));
  });
}

/** Whether words are still to be filled in by somebody, or by a program. */
export function isLeftOpen(words: string): boolean {
  return [MUSTACHE, BRACKETS, TODO, VARIABLES].some((pattern) => words.search(pattern) >= 0);
}

/** The value a field of the source gives; `{{ page.title }}` can be nothing else, `{{ title }}` perhaps. */
function fieldNamed(mark: string, fields: ReadonlyMap<string, string>): { value?: string; isCertain: boolean } {
  const [, page, name = ''] =
    /^\{\{\{?-?\s*((?:page|document|frontmatter|\$frontmatter)\.)?([\w-]+)\s*-?\}/.exec(mark) ?? [];
  const value = fields.get(name);
  return value === undefined || isLeftOpen(value) ? { isCertain: false } : { value, isCertain: page !== undefined };
}

/**
 * Marks to be filled in: `{{ company }}`, `[insert date]`, TODO. One answer serves for all places with the same mark.
 *
 * @param fields the fields at the head of the source, which some marks repeat
 */
export function placeholders(draft: Draft, fields: ReadonlyMap<string, string>, desk: Desk): Edit[] {
  const edits: Edit[] = [];
  const comments = [...draft.text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)].filter(([mark]) => mark.endsWith('-->'));
  const commented = rangesOf(comments.map(rangeOfMatch));
  const ask = (mark: string, index: number, key: string, proposal?: string) => {
    const line = draft.line(index);
    const where = `"${around(draft.text, index, index + mark.length)}"`;
    const message = `${mark} was left open: ${where}. What stands in its place?`;
    const answer = desk.ask({ key, line, message, proposal, expects: 'the text, or "none" to delete the mark' });
    if (answer === undefined) return;
    const text = answer === 'none' ? '' : answer;
    edits.push({ start: index, end: index + mark.length, text, why: `${mark} was filled in.` });
  };
  const remove = (mark: string, index: number) =>
    edits.push({ start: index, end: index + mark.length, text: '', why: `The mark ${mark} is gone; what it frames stayed.` }); // prettier-ignore
  for (const { 0: mark, index } of draft.text.matchAll(MUSTACHE)) {
    if (mark.startsWith('{{/')) {
      remove(mark, index);
      continue;
    }
    if (SECTION.test(mark)) {
      const message = `What stands below ${mark} was shown in some cases only. Does it hold for these readers?`;
      const expects = '"keep", or take it out of the source and import it again';
      desk.ask({ key: mark, line: draft.line(index), message, proposal: 'keep', expects });
      remove(mark, index);
      continue;
    }
    const { value, isCertain } = fieldNamed(mark, fields);
    if (value === undefined || !isCertain) ask(mark, index, mark.replaceAll(/\s+/g, ' '), value);
    else {
      const why = `${mark} was filled in from the fields at the head.`;
      edits.push({ start: index, end: index + mark.length, text: value, why });
    }
  }
  const doubles = [...draft.text.matchAll(DOUBLE)];
  const doubled = rangesOf(doubles.map(rangeOfMatch));
  for (const { 0: mark, index } of doubles) ask(mark, index, mark.replaceAll('\\', ''));
  for (const { 0: mark, index } of draft.text.matchAll(BRACKETS)) {
    if (doubled.has(index)) continue;
    ask(mark, index, mark.replaceAll('\\', ''));
  }
  for (const { 0: mark, index } of draft.text.matchAll(TODO))
    if (!commented.has(index)) ask(mark, index, `${mark} in line ${draft.line(index)}`);
  const code = codeIn(draft.text);
  const filled = rangesOf(edits);
  for (const { 0: mark, index } of draft.text.matchAll(VARIABLES)) {
    if (!filled.has(index) && !code.has(index)) ask(mark, index, mark);
  }
  for (const { mark, index, before } of blanksIn(draft.text)) {
    if (/^\\?_\\?_$/.test(mark) || code.has(index)) continue;
    ask(mark, index, `blank${before === 0 ? '' : ` ${before + 1}`} in line ${draft.line(index)}`);
  }
  return edits;
}
