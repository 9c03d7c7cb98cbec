import { type Placed, rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { htmlToMarkdown } from '../html/blocks.ts';
import { knownElements, lengthOfHtml } from '../html/inline.ts';
import { nodesIn, rangesOf } from '../tree.ts';
import { inlineTags } from './tags.ts';
import type { LooseAnchor } from './kramdown.ts';

const FLOW_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'descriptionDetails']);

const isFlow = ({ parents }: Placed): boolean => FLOW_PARENTS.has(parents.at(-1)?.type ?? 'root');

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Markdown stood between the tags. */
  readonly isMarkdown: boolean;
}

/** Blocks of HTML; a table with blank lines in it, which Markdown takes for several blocks, is one. */
function stretches(text: string, found: readonly Placed[]): Stretch[] {
  const ranges: Stretch[] = [];
  for (const { node } of found) {
    const { start, end } = rangeOf(node);
    const last = ranges.at(-1);
    if (last && start < last.end) continue;
    const html = text.slice(start, end);
    const opens = html.match(/<table\b/gi)?.length ?? 0;
    const closes = html.match(/<\/table>/gi)?.length ?? 0;
    const closing = opens > closes ? text.toLowerCase().indexOf('</table>', end) : -1;
    if (closing < 0) ranges.push({ start, end: start + lengthOfHtml(html), isMarkdown: false });
    else ranges.push({ start, end: closing + '</table>'.length, isMarkdown: true });
  }
  return ranges;
}

/** The indentation and the marks of quotation that a line in the middle of a block begins with. */
function prefixAt(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/[^\s>]/g, ' ');
}

/** Whether the line above holds words, which Markdown would go on with. */
function followsText(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  const above = lineStart === 0 ? '' : text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  return /^[\s>]*$/.test(lead) && /[^\s>]/.test(above);
}

function questions(converted: ReturnType<typeof htmlToMarkdown>, line: number, desk: Desk): void {
  if (converted.tables.some(({ hasSpans }) => hasSpans)) {
    desk.ask({
      key: `table in line ${line}`,
      line,
      message:
        'Cells of this table reach over several columns or rows, which Markdown cannot say: the words stand in the first of them and the others are empty. Does it still say the same?',
      proposal: 'yes',
      expects: '"yes", or correct the table in the source',
    });
  } else if (converted.tables.some(({ hasHeader }) => !hasHeader)) {
    desk.ask({
      key: `table in line ${line}`,
      line,
      message:
        'This table has no row of column headings, and every table needs one: its first row became it. Is that right?',
      proposal: 'yes',
      expects: '"yes", or correct the table in the source',
    });
  }
  for (const name of new Set(converted.dropped)) {
    desk.note({ line, message: `<${name}> is gone: it is no text, and the site would refuse it.` });
  }
}

function block(draft: Draft, stretch: Stretch, desk: Desk, anchors: LooseAnchor[]): Edit | undefined {
  const { start, end } = stretch;
  const html = draft.text.slice(start, end);
  const line = draft.line(start);
  const prefix = prefixAt(draft.text, start);
  const source = html.replaceAll(`\n${prefix}`, '\n');
  // Lines are joined here, and a mark of quoted code would take what follows it along.
  const hasFence = /^[ \t]*(?:```|~~~)/m.test(source);
  const isMarkdown = !hasFence && (stretch.isMarkdown || isMarkedDown(source, line, desk));
  const converted = htmlToMarkdown(isMarkdown ? withSafeBrackets(source) : source, isMarkdown);
  if (converted.text === source) return undefined;
  questions(converted, line, desk);
  anchors.push(...converted.anchors.map((name) => ({ name, line })));
  const isComment = /^\s*<!--[\s\S]*?-->\s*$/.test(html);
  const why = isComment ? 'A comment is gone: readers would be sent it.' : 'HTML became Markdown; its words stayed.';
  if (converted.text === '') return { start, end, text: '', why };
  const before = followsText(draft.text, start) ? `\n${prefix}` : '';
  const after = /^\n\S/.test(draft.text.slice(end, end + 2)) ? '\n' : '';
  return { start, end, text: before + converted.text.replaceAll('\n', `\n${prefix}`) + after, why };
}

/** In Markdown between tags, pointed brackets in quoted code and those of no element are words. */
function withSafeBrackets(source: string): string {
  const safe = (words: string) => words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = source.replaceAll(/(?<!`)(`+)(?!`)[^`]+\1(?!`)/g, safe);
  return strangers(quoted).reduce((text, tag) => text.replaceAll(tag, safe(tag)), quoted);
}

const BOLD = /\*\*[^*\s][^*\n]*\*\*|\[[^[\]\n]+\]\([^()\s]+\)/;

/** Markdown right below a tag is none on most sites, and is some in kramdown or where the tag says so. */
function isMarkedDown(source: string, line: number, desk: Desk): boolean {
  if (/<[a-z](?:[^<>]*\s)?markdown\s*=\s*["']?(?:1|block|span|true)/i.test(source)) return true;
  const mark = BOLD.exec(
    source.replaceAll(/<pre\b[\s\S]*?(?:<\/pre>|$)|<[^>]*(?:>|$)/gi, (tag) => (tag.endsWith('>') ? ' ' : tag)),
  )?.[0];
  if (mark === undefined) return false;
  const message = `"${mark}" stands right below a tag of HTML, where many sites print its signs. Is it Markdown?`;
  const expects = '"Markdown", or "text" to show the signs';
  return desk.ask({ key: `marks in line ${line}`, line, message, proposal: 'Markdown', expects }) !== 'text';
}

/** Whether tags in pointed brackets are of no element that HTML knows, such as `<username>`. */
function strangers(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][\w.-]*)\b[^>]*(?:>|$)/gi)]
    .filter(
      ([tag, name = '']) => tag.endsWith('>') && (!knownElements.has(name.toLowerCase()) || /^[A-Z].*[a-z]/.test(name)),
    )
    .map(([tag]) => tag);
}

/** HTML, which a trust center takes only in small part: it becomes Markdown, or a question where it is no HTML. */
export function html(draft: Draft, desk: Desk): { edits: Edit[]; anchors: LooseAnchor[] } {
  const anchors: LooseAnchor[] = [];
  const all = nodesIn(draft.text).filter(({ node }) => node.type === 'html');
  const strange = new Set(all.filter(({ node }) => strangers(node.type === 'html' ? node.value : '').length > 0));
  const edits: Edit[] = [];
  for (const { node } of strange) {
    const range = rangeOf(node);
    // <<Company>> was asked about as a whole.
    if (draft.text[range.start - 1] === '<') continue;
    const mark = draft.text.slice(range.start, range.end);
    const line = draft.line(range.start);
    const key = mark.length < 60 ? mark.replaceAll(/\s+/g, ' ') : `tag in line ${line}`;
    const answer = desk.ask({
      key,
      line,
      message: `${mark} is no HTML: a piece of a program, or words in pointed brackets. What stands in its place?`,
      proposal: mark.startsWith('</') ? 'none' : undefined,
      expects: 'the text (with \\< for the bracket itself), or "none" to delete the mark',
    });
    if (answer !== undefined)
      edits.push({ ...range, text: answer === 'none' ? '' : answer, why: `${key} was replaced as answered.` });
  }
  const known = all.filter((found) => !strange.has(found));
  const flow = stretches(draft.text, known.filter(isFlow));
  const blocks = rangesOf(flow);
  for (const stretch of flow) {
    const edit = block(draft, stretch, desk, anchors);
    if (edit) edits.push(edit);
  }
  const inline = inlineTags(
    draft,
    known.filter((found) => !isFlow(found) && !blocks.covers(rangeOf(found.node))),
  );
  return { edits: [...edits, ...inline.edits], anchors: [...anchors, ...inline.anchors] };
}
