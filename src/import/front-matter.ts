import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import type { Desk } from './desk.ts';
import { draftOf } from './draft.ts';
import { labelOf } from './fields/labels.ts';
import { withoutUnseen } from './source.ts';

/** A field at the head of a source. A list keeps its items. */
export interface SourceField {
  readonly key: string;
  readonly value: string | readonly string[];
  readonly line: number;
  /** As YAML reads it, its texts as they are written; absent where it is no YAML. */
  readonly data?: unknown;
}

/** The head of a source, and where the text begins behind it. */
export interface SourceHead {
  readonly fields: readonly SourceField[];
  readonly bodyStart: number;
}

const MARK = /^---[ \t]*$/;
const FIELD = /^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,40}):(?:[ \t]+(?:(?![ \t])(.*))?)?$/u;
const CONTINUED = /^(?:[ \t]+\S|- |#)/;

const isFieldLine = (line: string): boolean => FIELD.test(line) || CONTINUED.test(line);
const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** How many lines at the top are fields whose opening mark was lost; 0 where there are none. */
function unopened(lines: readonly string[]): number {
  const closing = lines.findIndex((line) => MARK.test(line));
  const fields = lines.slice(0, Math.max(0, closing));
  // One line may be a heading over a line of hyphens, unless it says something of its document.
  const isSaid = fields.length > 1 || labelOf(FIELD.exec(fields[0] ?? '')?.[1] ?? '') !== undefined;
  const isHead = isSaid && FIELD.test(fields[0] ?? '') && fields.every(isFieldLine);
  return isHead ? closing : 0;
}

/** The fields of one line each, where YAML cannot read them. */
function lineByLine(lines: readonly string[], firstLine: number): SourceField[] {
  const fields: SourceField[] = [];
  for (const [index, line] of lines.entries()) {
    const [, key, value = ''] = FIELD.exec(line) ?? [];
    const before = fields.at(-1);
    if (key !== undefined) fields.push({ key, value: unquoted(value), line: firstLine + index });
    else if (before && line.trim() !== '') {
      fields[fields.length - 1] = { ...before, value: `${String(before.value)} ${line.trim()}`.trim() };
    }
  }
  return fields;
}

/** Typographic quotation marks around a whole value were meant as those of YAML. */
function unquoted(value: string): string {
  return (
    /^(?:"([^"]*)"|'([^']*)'|[“„]([^“”„]*)[”“]|‘([^‘’]*)’)$/
      .exec(value.trim())
      ?.slice(1)
      .find((text?: string) => text !== undefined) ?? value.trim()
  );
}

function scalarText({ value, source }: Scalar): string {
  return unquoted(withoutUnseen(typeof value === 'string' ? value : (source ?? '')));
}

/** An item of a list; one with a colon in it, such as "Scope: suppliers too", was meant as words. */
function itemText(node: Node | null, yaml: string): string {
  return isScalar(node) ? scalarText(node) : node?.range ? yaml.slice(node.range[0], node.range[1]).trim() : '';
}

/** A value with its texts as they are written: a date stays one. */
function dataOf(node: Node | null, yaml: string): unknown {
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node | null, yaml));
  if (!isMap(node)) return itemText(node, yaml);
  return Object.fromEntries(
    node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', dataOf(value as Node | null, yaml)]),
  );
}

function valueOf(node: Node | null, yaml: string): string | string[] {
  if (isScalar(node)) return scalarText(node);
  if (isSeq(node)) return node.items.map((item) => itemText(item as Node | null, yaml));
  return node?.range ? yaml.slice(node.range[0], node.range[1]).trim() : '';
}

function readFields(lines: readonly string[], firstLine: number, desk: Desk): SourceField[] {
  const written = lines.join('\n');
  const yaml = written.replaceAll(/^[ \t]+/gm, (blanks) => blanks.replaceAll('\t', '  '));
  if (yaml !== written)
    desk.note({ line: firstLine, message: 'Fields indented with tabs are read as if with blanks.' });
  const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    if (lines.some((line) => line.trim() !== '')) {
      desk.note({
        line: firstLine,
        message: 'The fields at the head are no correct YAML; they are read line by line.',
      });
    }
    return lineByLine(lines, firstLine);
  }
  const draft = draftOf(yaml);
  return document.contents.items.map(({ key, value }) => {
    const name = key as Node;
    const line = firstLine + draft.line(name.range?.[0] ?? 0) - 1;
    return {
      key: isScalar(name) ? String(name.value) : '',
      value: valueOf(value, yaml),
      line,
      data: dataOf(value, yaml),
    };
  });
}

/** Reads the fields at the head of a source, with the opening or the closing mark missing too. */
export function readHead(text: string, desk: Desk): SourceHead {
  const lines = text.split('\n');
  if (!MARK.test(lines[0] ?? '')) {
    const count = unopened(lines);
    const question = {
      key: 'front-matter',
      line: 1,
      message: `The first ${count} lines look like fields whose opening line "---" is missing. Are they fields, or text that readers see?`,
      proposal: 'fields',
      expects: '"fields" or "text"',
    };
    if (count === 0 || desk.ask(question) === 'text') return { fields: [], bodyStart: 0 };
    return { fields: readFields(lines.slice(0, count), 1, desk), bodyStart: lengthOf(lines.slice(0, count + 1)) };
  }
  const marked = lines.findIndex((line, index) => index > 0 && MARK.test(line));
  if (marked > 0) {
    return { fields: readFields(lines.slice(1, marked), 2, desk), bodyStart: lengthOf(lines.slice(0, marked + 1)) };
  }
  const first = lines.findIndex((line, index) => index > 0 && !isFieldLine(line));
  const closing = first < 0 ? lines.length : first;
  desk.note({
    line: closing + 1,
    message: 'The fields at the head have no closing line "---"; they are taken to end here.',
  });
  return { fields: readFields(lines.slice(1, closing), 2, desk), bodyStart: lengthOf(lines.slice(0, closing)) };
}
