import type { MdastNode } from 'satteri';
import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import { compareVersions } from '../../model/versions.ts';
import { versionPattern } from '../../schemas/fields/references.ts';
import type { Draft } from '../draft.ts';
import type { SourceField } from '../front-matter.ts';
import { nodesIn } from '../tree.ts';
import { plainDigits } from './values.ts';
import { isBlankToFill } from '../passes/placeholders.ts';
import { labelOf, type Label } from './labels.ts';

/** Something a source says about itself, and where. */
export interface Statement {
  readonly label: Label;
  readonly value: string;
  readonly line: number;
  /** For the report: "Effective date: March 1, 2026". */
  readonly quote: string;
  /** It is a field at the head of the source. */
  readonly isField?: true;
}

export type Table = Extract<MdastNode, { type: 'table' }>;

const CONTROL_SECTION =
  /\b(?:document (?:control|information|history|details|management)|version|revision|change (?:log|history)|history|metadata|approvals?|about this (?:document|policy))\b|改訂|文書管理|版|সংস্করণ|নথি|الوثيقة|الإصدار/iu;

/** The number of a version in words such as "v2.1", "Version 02.1 (final)" or "২.১", as it is written. */
function writtenVersion(value: string): string | undefined {
  return /^(?:v(?:er(?:sion)?)?\.?\s*|rev(?:ision)?\.?\s*)?(\d+(?:\.\d+)*)(?=$|[\s,;(])(?!\s+of\b)/i.exec(
    plainDigits(value).trim(),
  )?.[1];
}

/** Whether a version is written with a zero that versions here do not have: "1.02" may be 1.0.2 or 1.2. */
export function isPadded(value: string): boolean {
  return /\.0\d/.test(writtenVersion(value) ?? '');
}

/** The number of a version as files have it. "1.02" is 1.0.2, which stands below 1.1 too. */
export function versionIn(value: string): string | undefined {
  const number = writtenVersion(value)?.replace(/^0+(?=\d)/, '');
  const parts = number?.replaceAll(/(?<=\.)0(?=\d)/g, '0.');
  const plain = number?.replaceAll(/(?<=\.)0+(?=\d)/g, '');
  return [parts, plain].find((text) => text !== undefined && versionPattern.test(text));
}

const withoutMarks = (text: string): string =>
  text
    .replaceAll(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/<br\s*\/?>|\\$/g, '')
    .trim();

/** "**Owner** Platform Security": bold, without its colon. */
const BOLD_LABEL = /^(?:\*\*|__)([^*_:]{1,40})(?:\*\*|__)\s+([^:\s][^:]*)$/u;

/** One thing that a line says of its document; without a label where it is none that documents have. */
export interface Part {
  readonly label?: Label;
  readonly value: string;
  readonly quote: string;
}

/** Where one part of a line ends and the next begins: at a bar, a dot in the middle, a semicolon, or a bold label. */
const SEPARATOR = /(?<!\s)\s+[|·•]\s+|;\s+/u;
const LABELS_SEPARATOR = /(?<!\s)\s+(?:[|·•]\s+|(?=\*\*[^*]{1,40}(?:[:：]\*\*|\*\*[:：])))|;\s+/u;

/** In characters: what says something of its document is no paragraph of many sentences. */
const LONGEST_LINE = 1000;

/** "Version: 2.1 | Owner: CISO": what a line says of its document. */
export function partsOf(line: string): Part[] {
  const plain = line
    .replace(/^[ \t>]*(?:[*+-] )?/, '')
    .replaceAll('&nbsp;', ' ')
    .trimEnd();
  if (plain.length > LONGEST_LINE) return [{ value: plain, quote: plain }];
  return plain.split(/^\*\*[^*]{1,40}\*\*/.test(plain) ? LABELS_SEPARATOR : SEPARATOR).map((written): Part => {
    const part = withoutMarks(written);
    const [, label = '', value = ''] =
      /^([^:：]{1,40})(?<!\s)\s*[:：]{1,2}\s*(\S.*)$/u.exec(part) ?? BOLD_LABEL.exec(written.trim()) ?? [];
    const known = labelOf(label);
    if (known !== undefined && value.length <= 120 && !isBlankToFill(value))
      return { label: known, value: value.trim(), quote: part };
    const bare =
      known === undefined && /^v(?:ersion)?\.?\s*[\d.]+\s*(?:$|[,;(–—-])/i.test(part) ? versionIn(part) : undefined;
    return bare === undefined ? { value: part, quote: part } : { label: 'version', value: part, quote: part };
  });
}

/** "Version: 2.1 | Owner: CISO", as lines of a paragraph or as one. */
function inParagraph(written: string, start: number, draft: Draft): Statement[] {
  let at = start;
  return written.split('\n').flatMap((line) => {
    const place = draft.line(at);
    at += line.length + 1;
    return partsOf(line).flatMap(({ label, value, quote }): Statement[] =>
      label === undefined ? [] : [{ label, value, line: place, quote }],
    );
  });
}

export const rowsOf = (table: Table) =>
  table.children.map((row) => ({
    line: rangeOf(row).start,
    cells: row.children.map((cell) => wordsOf(cell).trim()),
  }));

/** What a row of names and values says, two or four columns wide. */
export function pairsOf(cells: readonly string[]): Part[] {
  return [0, 2].flatMap((column): Part[] => {
    const [name = '', value = ''] = cells.slice(column, column + 2);
    if (name === '' && value === '') return [];
    const label = value === '' || isBlankToFill(value) ? undefined : labelOf(name);
    return [{ ...(label !== undefined && { label }), value, quote: `${name} | ${value}` }];
  });
}

/** A table of names and values. */
function inPairs(table: Table, draft: Draft): Statement[] {
  return rowsOf(table).flatMap(({ line, cells }) =>
    pairsOf(cells).flatMap(({ label, value, quote }): Statement[] =>
      label === undefined ? [] : [{ label, value, line: draft.line(line), quote }],
    ),
  );
}

/** A table with one row for each version; the row of the highest version speaks for this one. */
export function inRevisions(table: Table, draft: Draft): Statement[] {
  const [head, ...rows] = rowsOf(table);
  // What a row of a table of revisions describes is the revision, not the document.
  const labels = (head?.cells.map(labelOf) ?? []).map((label) => (label === 'summary' ? 'changes' : label));
  const column = labels.indexOf('version');
  if (column < 0 || labels.filter((label) => label !== undefined).length < 2) return [];
  const versions = rows.flatMap((row) => {
    const number = versionIn(row.cells[column] ?? '');
    return number === undefined ? [] : [{ ...row, number }];
  });
  const latest = versions.reduce<(typeof versions)[number] | undefined>(
    (best, row) => (best && compareVersions(best.number, row.number) >= 0 ? best : row),
    undefined,
  );
  if (!latest) return [];
  return latest.cells.flatMap((value, index): Statement[] => {
    const label = labels[index];
    if (label === undefined || value === '') return [];
    const quote = `${head?.cells[index] ?? ''}: ${value}" in the table of revisions, "${latest.cells.join(' | ')}`;
    return [{ label, value, line: draft.line(latest.line), quote }];
  });
}

/** Whether a table is a history of versions under whatever heading: each with its day and what it changed or who did. */
function isHistory(table: Table): boolean {
  const labels = rowsOf(table)[0]?.cells.map(labelOf) ?? [];
  const isDay = (label: Label | undefined) => label !== undefined && ['updated', 'effective', 'approvedOn', 'published'].includes(label); // prettier-ignore
  const isAct = (label: Label | undefined) => label !== undefined && ['changes', 'summary', 'approvedBy', 'owner'].includes(label); // prettier-ignore
  return labels[0] !== undefined && labels.includes('version') && labels.some(isDay) && labels.some(isAct);
}

function inTable(table: Table, draft: Draft): Statement[] {
  const revisions = inRevisions(table, draft);
  if (revisions.length > 0) return revisions;
  const pairs = inPairs(table, draft);
  return pairs.length > 1 ? pairs : [];
}

/** "This is version 3.1", "Version 3.2, effective …": of the text itself, and of no product or protocol it speaks of. */
const MENTIONED =
  /(?:^[ \t>*_#-]*|\b(?:this is|document is|policy is|this document|this policy),? (?:in |at )?(?:the )?\(?)(?:version|revision|v)[ .]?(\d+(?:\.\d+){1,2})(?![\d.]*\d)(?! of\b)/im;

/** A version that is named in a sentence: something to propose, and not to take. */
export function versionMentioned(draft: Draft): Statement | undefined {
  const match = MENTIONED.exec(draft.text);
  if (!match) return undefined;
  const [quote, value = ''] = match;
  return { label: 'version', value, line: draft.line(match.index), quote: quote.trim() };
}

/** What the text says about itself: above the second section, or in a section on the document. */
export function statementsIn(draft: Draft): Statement[] {
  const found: Statement[] = [];
  let sections = 0;
  let isControl = false;
  let tableEnd = 0;
  for (const { node, parents } of nodesIn(draft.text)) {
    const { start, end } = rangeOf(node);
    if (node.type === 'heading' && parents.length === 1) {
      if (node.depth > 1) sections += 1;
      isControl = CONTROL_SECTION.test(wordsOf(node));
    }
    if (sections > 1 && !isControl) {
      if (node.type === 'table' && isHistory(node)) found.push(...inRevisions(node, draft));
      continue;
    }
    if (node.type === 'table') {
      tableEnd = end;
      found.push(...inTable(node, draft));
    } else if (node.type === 'paragraph' && start >= tableEnd) {
      found.push(...inParagraph(draft.text.slice(start, end), start, draft));
    }
  }
  return found;
}

/** What the fields at the head of a source say. */
export function statementsOf(fields: readonly SourceField[]): Statement[] {
  const hasTitle = fields.some(({ key }) => labelOf(key) === 'title');
  return fields.flatMap(({ key, value, line }): Statement[] => {
    // Of a person or a company in a text "name" says nothing; at the head it is that of the document.
    const label = labelOf(key) ?? (/^name$/i.test(key) && !hasTitle ? 'title' : undefined);
    const text = typeof value === 'string' ? value : value.join('\n');
    if (label !== undefined && text !== '')
      return [{ label, value: text, line, quote: `${key}: ${text}`, isField: true }];
    return [];
  });
}
