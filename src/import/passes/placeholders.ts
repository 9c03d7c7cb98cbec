import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';

/** What templates and drafts leave open, in quoted code too: readers take it for a draft there as well. */
const MUSTACHE = /\{\{\{?[^}\n]*\}\}\}?/g;
const TODO = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b/g;
const BRACKETS =
  /\[insert\b[^\]\n]*\]|\[(?:your\b[^\]\n]*|company(?: name)?|date|name|number|owner|role)\](?![([:])|<(?:insert|company|your)\b[^>\n]*>/gi;

/** Words around a place, so that whoever answers need not look it up. */
function around(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(Math.max(from, start - 60), Math.min(lineEnd < 0 ? text.length : lineEnd, end + 40));
  return line.trim();
}

/** The value a field of the source gives: `{{ page.title }}` is the title. */
function fieldNamed(mark: string, fields: ReadonlyMap<string, string>): string | undefined {
  const name = /^\{\{\{?-?\s*(?:(?:page|document|frontmatter|\$frontmatter)\.)?([\w-]+)\s*-?\}/.exec(mark)?.[1];
  return name === undefined ? undefined : fields.get(name);
}

/**
 * Marks to be filled in: `{{ company }}`, `[insert date]`, TODO. One answer serves for all places with the same mark.
 *
 * @param fields the fields at the head of the source, which some marks repeat
 */
export function placeholders(draft: Draft, fields: ReadonlyMap<string, string>, desk: Desk): Edit[] {
  const edits: Edit[] = [];
  const ask = (mark: string, index: number, key: string, proposal?: string) => {
    const line = draft.line(index);
    const where = `"${around(draft.text, index, index + mark.length)}"`;
    const message = `${mark} was left open: ${where}. What stands in its place?`;
    const answer = desk.ask({ key, line, message, proposal, expects: 'the text, or "none" to delete the mark' });
    if (answer === undefined) return;
    const text = answer === 'none' ? '' : answer;
    edits.push({ start: index, end: index + mark.length, text, why: `${mark} was filled in.` });
  };
  for (const { 0: mark, index } of draft.text.matchAll(MUSTACHE)) {
    ask(mark, index, mark.replaceAll(/\s+/g, ' '), fieldNamed(mark, fields));
  }
  for (const { 0: mark, index } of draft.text.matchAll(BRACKETS)) ask(mark, index, mark);
  for (const { 0: mark, index } of draft.text.matchAll(TODO)) ask(mark, index, `${mark} in line ${draft.line(index)}`);
  return edits;
}
