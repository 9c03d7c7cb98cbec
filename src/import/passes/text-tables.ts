import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, rangesOf } from '../tree.ts';

const BORDER = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
/** A line of hyphens from end to end, which opens and ends a table with cells of several lines. */
const FULL_RULE = /^ {0,3}-{3,} *$/;
const RULE = /^ {0,3}-{2,}(?: +-{2,})+ *$/;

/** Lines in which the end of a table is looked for. */
const LINES_AT_MOST = 2000;

const isRule = (line: string): boolean => BORDER.test(line) || FULL_RULE.test(line) || RULE.test(line);

interface Column {
  readonly from: number;
  readonly to: number;
}

/** A table drawn with signs: its rows, the first of which is its head, or undefined where cells cannot be told apart. */
interface Drawn {
  readonly lines: number;
  readonly rows: readonly (readonly string[])[] | undefined;
}

/** The words of a cell that was drawn over several lines; items of a list in it keep a line each. */
function cell(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines.map((written) => written.trim())) {
    const last = parts.at(-1);
    if (last === undefined || last === '' || line === '' || /^(?:[-*+]|\d+[.)])\s/.test(line)) parts.push(line);
    else parts[parts.length - 1] = `${last} ${line}`;
  }
  return parts
    .filter((part) => part !== '')
    .join('<br>')
    .replaceAll(/(?<!\\)\|/g, '\\|');
}

const cut = (line: string, columns: readonly Column[]): string[] => columns.map(({ from, to }) => line.slice(from, to));
function joined(lines: readonly string[], columns: readonly Column[]): string[] {
  const parts = lines.map((line) => cut(line, columns));
  return columns.map((_, index) => cell(parts.map((line) => line[index] ?? '')));
}

/** A table with a frame of +, - and |, as Pandoc and reStructuredText have it. */
function grid(lines: readonly string[]): Drawn | undefined {
  const first = lines[0] ?? '';
  if (!BORDER.test(first)) return undefined;
  const length = lines.findIndex((line) => !/^[ \t]*[|+]/.test(line));
  const block = (length < 0 ? lines : lines.slice(0, length)).map((line) => line.trimEnd());
  if (block.length < 3 || !BORDER.test(block.at(-1) ?? '')) return undefined;
  const bars = [...first.matchAll(/\+/g)].map(({ index }) => index);
  const columns = bars.slice(1).map((to, index) => ({ from: (bars[index] ?? 0) + 1, to }));
  // A border within a line ends a cell beside one that goes on.
  const hasSpans = block.some((line) => !BORDER.test(line) && /\+[-=]+[+|]/.test(line));
  const hasColumns = block.every((line) => bars.every((bar) => /[|+]/.test(line[bar] ?? '')));
  if (hasSpans || !hasColumns) return { lines: block.length, rows: undefined };
  const rows: string[][] = [];
  let open: string[] = [];
  let hasHead = false;
  for (const line of block.slice(1)) {
    if (!BORDER.test(line)) open.push(line);
    else {
      rows.push(joined(open, columns));
      // A second line of = stands above the last row, which sums up.
      if (line.includes('=') && rows.length === 1) hasHead = true;
      open = [];
    }
  }
  return { lines: block.length, rows: hasHead ? rows : [columns.map(() => ''), ...rows] };
}

/** The columns below groups of hyphens. */
function columnsBelow(rule: string): Column[] {
  const groups = [...rule.matchAll(/-+/g)].map(({ index }) => index);
  return groups.map((from, index) => ({ from: index === 0 ? 0 : from, to: groups[index + 1] ?? Infinity }));
}

/** A letter right before a column belongs to a word that reaches over two of them. */
const isEven = (lines: readonly string[], columns: readonly Column[]): boolean =>
  lines.every((line) => columns.slice(1).every(({ from }) => /^ ?$/.test(line[from - 1] ?? '')));

/** Lines between blank ones. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Lines of a head of a table with cells of several lines. */
const HEAD_AT_MOST = 12;

/**
 * A table of Pandoc whose cells reach over several lines: rows are parted by blank lines, and a line of hyphens ends it.
 * Without column headings it begins and ends with the line that groups the hyphens.
 */
function multiline(lines: readonly string[]): Drawn | undefined {
  const [first = ''] = lines;
  const isHeaded = FULL_RULE.test(first);
  const rule = isHeaded
    ? lines.slice(1, HEAD_AT_MOST).findIndex((line) => RULE.test(line) || line.trim() === '') + 1
    : 0;
  if (!RULE.test(lines[rule] ?? '') || (isHeaded && rule < 2)) return undefined;
  const width = (lines[rule] ?? '').trimEnd().length;
  // A shorter line of hyphens parts sections.
  const isFull = (line: string) => FULL_RULE.test(line) && line.trimEnd().length >= width;
  if (isHeaded && !isFull(first)) return undefined;
  const end = lines.findIndex((line, index) => index > rule && (isHeaded ? isFull(line) : RULE.test(line)));
  if (end < 0) return isHeaded ? { lines: rule + 1, rows: undefined } : undefined;
  const columns = columnsBelow(lines[rule] ?? '');
  const head = lines.slice(isHeaded ? 1 : 0, rule);
  const body = lines.slice(rule + 1, end);
  if (!isEven([...head, ...body], columns)) return { lines: end + 1, rows: undefined };
  const blocks = blocksOf(body);
  // Without blank lines each line is a row.
  const rows = blocks.length === 1 ? body.map((line) => [line]) : blocks;
  return { lines: end + 1, rows: [joined(head, columns), ...rows.map((block) => joined(block, columns))] };
}

/** A table whose columns stand below groups of hyphens. The lines begin with its head. */
function simple(lines: readonly string[]): Drawn | undefined {
  const [head = '', rule = ''] = lines;
  if (!RULE.test(rule) || head.trim() === '' || BORDER.test(head)) return undefined;
  const columns = columnsBelow(rule);
  const length = lines.findIndex((line, index) => index > 1 && line.trim() === '');
  const block = length < 0 ? lines : lines.slice(0, length);
  const body = block.slice(2).filter((line) => !RULE.test(line));
  if (body.length === 0) return undefined;
  const rows = [head, ...body].map((line) => cut(line, columns).map((words) => cell([words])));
  const isRuled = /^ {0,3}-{3,}/.test(head);
  return { lines: block.length, rows: isEven([head, ...body], columns) && !isRuled ? rows : undefined };
}

const written = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
};

/** Tables drawn with signs, which Markdown would print as they stand. */
export function textTables(draft: Draft, desk: Desk): Edit[] {
  const lines = draft.text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const isMarked = lines.some((line) => BORDER.test(line) || RULE.test(line));
  const code = isMarked ? codeIn(draft.text) : rangesOf();
  const edits: Edit[] = [];
  for (let at = 0; isMarked && at < lines.length; at += 1) {
    const start = starts[at] ?? 0;
    if (code.touches({ start, end: start + (lines[at] ?? '').length })) continue;
    if (!lines.slice(at, at + 2).some(isRule)) continue;
    const rest = lines.slice(at, at + LINES_AT_MOST);
    const table = grid(rest) ?? multiline(rest) ?? simple(rest);
    if (!table) continue;
    const line = draft.line(start);
    const drawn = 'This table is drawn with signs, which Markdown prints as they stand.';
    const answer = desk.ask({
      key: `table in line ${line}`,
      line,
      message: table.rows
        ? `${drawn} Is it the one in the result?`
        : `${drawn} Its columns cannot be told apart: make it a table with bars in the source, for instance with "pandoc -t gfm".`,
      ...(table.rows && { proposal: 'table' }),
      expects: table.rows
        ? '"table", or "text" to keep the lines as they stand'
        : '"text" to keep the lines as they stand',
    });
    const end = (starts[at + table.lines] ?? draft.text.length + 1) - 1;
    const why = 'A table drawn with signs became a table.';
    const gap = (lines[at - 1] ?? '').trim() === '' ? '' : '\n';
    if (table.rows && answer !== 'text') edits.push({ start, end, text: gap + written(table.rows), why });
    at += table.lines - 1;
  }
  return edits;
}
