import type { MdastNode } from 'satteri';
import { rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import type { Label } from '../fields/labels.ts';
import { isCarried, type CarryingFields } from '../fields/decide.ts';
import { inRevisions, pairsOf, partsOf, rowsOf, statementsIn, type Part, type Table } from '../fields/statements.ts';
import { nodesIn } from '../tree.ts';

/** Headings of the columns of a table of names and values, which say nothing of the document. */
const COLUMNS =
  /^(?:|item|field|property|attribute|element|name|key|value|details?|description|information|document control)$/i;
const BREAK = /(?<![ \t\\]|<br\s*\/?>)(?:[ \t]|\\|<br\s*\/?>)+$/;

/** Links, pictures, footnotes and HTML, which no field can hold. */
const MARKED = /[[\]<>]/;

/** A line or a row of a block, and what it says. */
interface Entry {
  /** What is written there. */
  readonly source: string;
  /** What stays in the text where no field carries it. */
  readonly text: string;
  readonly line: number;
  readonly parts: readonly Part[];
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
  /** What stands between entries that stay. */
  readonly separator: string;
}

/** What is written between the bars of a table. */
function cellSource(cell: MdastNode, draft: Draft): string {
  const children = 'children' in cell ? cell.children : [];
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? draft.text.slice(rangeOf(first).start, rangeOf(last).end) : '';
}

function rowEntries(table: Table, draft: Draft): Entry[] {
  return rowsOf(table).flatMap(({ line, cells }, index): Entry[] => {
    if (index === 0 && cells.every((cell) => COLUMNS.test(cell.replace(/:$/, '')))) return [];
    const parts = pairsOf(cells);
    const written = (table.children[index]?.children ?? []).map((cell) => cellSource(cell, draft));
    const text = pairsOf(written)
      .map(({ quote }) => quote.replace(/(?:[:：])? \| /, ': ').trim())
      .join('\\\n');
    return parts.length === 0 ? [] : [{ source: written.join(' '), text, line: draft.line(line), parts }];
  });
}

function lineEntries(start: number, end: number, draft: Draft): Entry[] {
  let at = start;
  return draft.text
    .slice(start, end)
    .split('\n')
    .map((written) => {
      const text = written.replace(BREAK, '');
      const entry = { source: text, text, line: draft.line(at), parts: partsOf(written) };
      at += written.length + 1;
      return entry;
    });
}

/** What a block says of its document, line by line; undefined for a block that is none of this kind. */
function blockOf(node: MdastNode, draft: Draft): Block | undefined {
  const range = rangeOf(node);
  if (node.type === 'paragraph')
    return { ...range, entries: lineEntries(range.start, range.end, draft), separator: '\\\n' };
  if (node.type === 'list' && !draft.text.slice(range.start, range.end).includes('\n\n')) {
    return { ...range, entries: lineEntries(range.start, range.end, draft), separator: '\n' };
  }
  if (node.type !== 'table') return undefined;
  const isPairs = node.children.every(({ children }) => children.length === 2 || children.length === 4);
  if (!isPairs || inRevisions(node, draft).length > 0) return undefined;
  return { ...range, entries: rowEntries(node, draft), separator: '\\\n' };
}

const isStatement = ({ parts }: Entry): boolean => parts.some(({ label }) => label !== undefined);

/** The blocks above the first section; where there are no sections, those above the first words. */
function blocksAtTop(draft: Draft): Block[] {
  const top = nodesIn(draft.text).flatMap(({ node, parents }) => (parents.length === 1 ? [node] : []));
  const heading = top.findIndex(({ type }) => type === 'heading');
  const blocks: Block[] = [];
  for (const node of heading < 0 ? top : top.slice(0, heading)) {
    const block = blockOf(node, draft);
    if (block?.entries.some(isStatement) === true) blocks.push(block);
    else if (heading < 0) break;
  }
  return blocks;
}

/** "line 3", "lines 3 to 9". */
function linesOf(entries: readonly Entry[]): string {
  const [first = 0, last = 0] = [entries[0]?.line, entries.at(-1)?.line];
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/**
 * What the top of a text says of its document and a field carries word for word leaves the text: the page shows the
 * field, and a later version would repeat what no longer holds. What no field carries stays, and is told.
 */
export function metadata(draft: Draft, fields: CarryingFields, desk: Desk): Edit[] {
  // What was internal is shown as what somebody answered: the text may not say the opposite.
  const isCorrected = (label: Label) => label === 'classification' && desk.given('classification') !== undefined;
  const isMoved = ({ source, parts }: Entry) =>
    !MARKED.test(source) &&
    parts.every(({ label, value }) => label !== undefined && (isCorrected(label) || isCarried(label, value, fields)));
  const blocks = blocksAtTop(draft);
  const top = new Set(blocks.flatMap(({ entries }) => entries.map(({ line }) => line)));
  for (const { label, line, quote } of statementsIn(draft)) {
    if (top.has(line) || !(label in fields)) continue;
    const message = `"${quote}" fills the field "${label}" and stays in the text too. What of it changes has to be changed there in each version.`;
    desk.note({ line, message });
  }
  return blocks.flatMap(({ start, end, entries, separator }): Edit[] => {
    const moved = entries.filter(isMoved);
    const kept = entries.filter((entry) => !isMoved(entry));
    for (const { line, parts } of kept) {
      const said = parts.map(({ quote }) => quote).join(' | ');
      const message = `"${said}" stays in the text: no field carries all of it. What of it changes has to be changed there in each version.`;
      if (parts.some(({ label }) => label !== undefined)) desk.note({ line, message });
    }
    if (moved.length === 0) return [];
    const why = `What ${linesOf(moved)} said of the document stands in the fields at the head now, where the page shows it.`;
    const gap = kept.length === 0 ? (/^\n+/.exec(draft.text.slice(end))?.[0].length ?? 0) : 0;
    return [{ start, end: end + gap, text: kept.map(({ text }) => text).join(separator), why }];
  });
}
