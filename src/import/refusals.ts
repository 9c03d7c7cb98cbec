import type { DocumentFrontMatter } from '../schemas/texts.ts';
import type { Copy } from './attachments.ts';
import { type Desk, isOpen } from './desk.ts';
import { type Draft, type Edit, revise, versionFile } from './draft.ts';
import type { Statement } from './fields/statements.ts';
import { rangesOf } from './tree.ts';

/** A document as the import would write it. */
export interface CompletedDocument {
  readonly path: string;
  readonly desk: Desk;
  /** Counted from the content folder. */
  readonly file: string;
  readonly fields: DocumentFrontMatter;
  /** What the source says of itself, with its lines. */
  readonly statements: readonly Statement[];
  readonly draft: Draft;
  readonly copies: readonly Copy[];
  /** The source or an answer keeps it from readers. */
  readonly isHeld: boolean;
}

/** An error of the check, as `Diagnostic` has it; its file counts from the trust center folder. */
export interface CheckError {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** A stretch of a text; the whole line where the check names a position only. */
interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly isLine?: true;
}

/** An error of the check in a file that the import would write. */
export interface Refusal {
  readonly rule: string;
  /** What is wrong and how to fix it. */
  readonly message: string;
  /** The words that are refused; empty where the whole document is meant. */
  readonly words: string;
  /** Where in the text of the document; a field of its front matter; or the document as a whole. */
  readonly at: TextPlace | { readonly field: string } | undefined;
}

/** The errors that files to be written, by their paths in the content folder, and copies add to the site. */
export type Judge = (texts: ReadonlyMap<string, string>, copies: readonly Copy[]) => readonly CheckError[];

/** What a document says when it is written. An id that the import made up is marked until somebody accepts it. */
export function fileText({ fields, draft, desk }: CompletedDocument, isDraft: boolean): string {
  const text = versionFile({ ...fields, ...(isDraft && { draft: true }) }, draft.text);
  const isMadeUp = desk.questions.some((question) => question.key === 'id' && isOpen(question));
  return isMadeUp ? text.replace(/^id: .*$/m, (line) => `${line} # proposed by the import`) : text;
}

function lineIn(body: string, offset: number): Pick<Refusal, 'at' | 'words'> {
  const start = body.lastIndexOf('\n', offset - 1) + 1;
  const next = body.indexOf('\n', offset);
  const end = next === -1 ? body.length : next;
  const words = body.slice(start, end).trim();
  return { words, at: words === '' ? undefined : { start, end, isLine: true } };
}

function placeIn(file: string, body: string, { line, column, length }: CheckError): Pick<Refusal, 'at' | 'words'> {
  const lines = file.split('\n');
  const before = lines.slice(0, line - 1);
  const offset = before.join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const words = length > 1 ? file.slice(offset, offset + length) : '';
  const start = offset - (file.length - body.trimEnd().length - 1);
  if (start >= 0)
    return words === '' ? lineIn(body, start) : { words, at: { start, end: Math.min(start + length, body.length) } };
  const key = [...before, lines[line - 1] ?? ''].findLast((written) => /^\w+:/.test(written));
  const field = key?.slice(0, key.indexOf(':'));
  return { words, at: field !== undefined && column > 1 ? { field } : undefined };
}

/** The errors of the check, by document, and those in files that are not of this import. */
export interface Judgement {
  readonly of: (document: CompletedDocument) => readonly Refusal[];
  readonly elsewhere: readonly CheckError[];
}

/** Checks documents as parts of their site, each as a draft or not. */
export function judgeAll(
  documents: readonly CompletedDocument[],
  judge: Judge,
  isDraft: (document: CompletedDocument) => boolean,
): Judgement {
  const texts = new Map(documents.map((document) => [document.file, fileText(document, isDraft(document))]));
  const found = judge(
    texts,
    documents.flatMap(({ copies }) => copies),
  );
  const byFile = Map.groupBy(found, ({ file }) => file.replace(/^content\//, ''));
  return {
    of: ({ file, draft }) =>
      (byFile.get(file) ?? []).map((diagnostic) => ({
        rule: diagnostic.rule,
        message: `${diagnostic.message} ${diagnostic.hint}`,
        ...placeIn(texts.get(file) ?? '', draft.text, diagnostic),
      })),
    elsewhere: found.filter(({ file }) => !texts.has(file.replace(/^content\//, ''))),
  };
}

const DRAFT = 'draft';

/** What marks the beginning of a line: its words stay where nothing else does. */
const MARKS = /^(?:[\s>*_+-]|\d+[.)])+/;

/** What would pass in place of refused words that a draft may not hold either. */
function proposedFor({ fields }: CompletedDocument, { at, words }: Refusal): string {
  if (at === undefined) return 'none';
  if ('start' in at) {
    const plain = at.isLine ? words.replace(MARKS, '') : words;
    return words.startsWith('<') ? `&lt;${words.slice(1)}` : plain === words ? 'none' : plain || 'none';
  }
  const value: unknown = Object.entries(fields).find(([field]) => field === at.field)?.[1];
  const rest =
    typeof value === 'string' && words !== ''
      ? value.replace(words, '').replaceAll(/^[\s._-]+|(?<![\s._-])[\s._-]+$/g, '')
      : '';
  return rest || (at.field === 'title' ? 'Untitled' : 'none');
}

interface Asked {
  readonly answer: string;
  readonly refusal: Refusal;
}

/** What an answer to a refusal looks like. */
function expected({ at }: Refusal, isAlways: boolean): string {
  const instead =
    at === undefined
      ? []
      : 'field' in at
        ? ['another value', '"none" to leave the field out']
        : at.isLine
          ? ['the whole line as it should be (in quotation marks where it begins with blanks)', '"none" to delete it']
          : ['the text in its place', '"none" to delete it'];
  const parts = [
    ...instead,
    ...(isAlways ? [] : [`"${DRAFT}" to keep the document a draft until the source is corrected`]),
  ];
  return parts.map((part, index) => (index > 0 && index === parts.length - 1 ? `or ${part}` : part)).join(', ');
}

/** The line of the source that refused words or a refused field come from. */
function lineOf({ draft, statements }: CompletedDocument, { at }: Refusal): number {
  if (at === undefined) return 1;
  if ('start' in at) return draft.line(at.start);
  return statements.find(({ label }) => label === at.field)?.line ?? 1;
}

/** Refusals of the same words for the same reason are one question, in whichever round they are found. */
const groupOf = ({ rule, at, message, words }: Refusal): string =>
  JSON.stringify([rule, message, words, at && 'field' in at && at.field]);

/** The keys of the questions asked of a document, by what they are about. */
export type Keys = Map<string, string>;

/** Asks once about refusals that differ in their lines only. */
function ask(
  document: CompletedDocument,
  refusals: readonly [Refusal, ...Refusal[]],
  isAlways: boolean,
  keys: Keys,
): Asked[] {
  const [refusal] = refusals;
  const { rule, at, message, words } = refusal;
  const place = at === undefined ? '' : 'field' in at ? `in "${at.field}"` : `in line ${lineOf(document, refusal)}`;
  const stem = `${rule} ${place}`.trim();
  const taken = new Set(keys.values());
  let free = stem;
  for (let count = 2; taken.has(free); count += 1) free = `${stem} (${count})`;
  const key = keys.get(groupOf(refusal)) ?? free;
  keys.set(groupOf(refusal), key);
  const what = words === '' ? '' : `"${words}": `;
  const proposal = isAlways ? proposedFor(document, refusal) : DRAFT;
  const question = { key, message: what + message, proposal, expects: expected(refusal, isAlways) };
  return refusals.map((one) => {
    const answer = document.desk.ask({ ...question, line: lineOf(document, one) }) ?? proposal;
    return { refusal: one, answer };
  });
}

function withFields({ fields }: CompletedDocument, asked: readonly Asked[]): CompletedDocument['fields'] {
  const entries = new Map<string, unknown>(Object.entries(fields));
  for (const { refusal, answer } of asked) {
    if (refusal.at === undefined || !('field' in refusal.at) || answer === DRAFT) continue;
    const { field } = refusal.at;
    if (answer === 'none') entries.delete(field);
    else entries.set(field, field === 'changes' ? answer.split('\n') : answer);
  }
  return Object.fromEntries(entries) as typeof fields;
}

/** Answers that change the text, of several for the same words the first. */
function editsOf(asked: readonly Asked[]): Edit[] {
  const edits: Edit[] = [];
  const taken = rangesOf();
  for (const { refusal, answer } of asked) {
    const { at, rule } = refusal;
    if (at === undefined || !('start' in at) || answer === DRAFT) continue;
    if (taken.touches(at)) continue;
    taken.add(at);
    edits.push({ ...at, text: answer === 'none' ? '' : answer, why: `The check refuses this (${rule}); it was replaced as answered or proposed.` }); // prettier-ignore
  }
  return edits;
}

/**
 * Asks about each refusal, and applies the answers: other words, another value, or to keep the document a draft.
 *
 * @param isAlways whether a refusal stops drafts too
 * @param keys of the questions asked of this document in earlier rounds
 */
export function askAbout(
  document: CompletedDocument,
  refusals: readonly Refusal[],
  isAlways: (refusal: Refusal) => boolean,
  keys: Keys,
): CompletedDocument {
  const groups = Map.groupBy(refusals, groupOf);
  const asked = [...groups.values()].flatMap(([first, ...others]) => {
    // Nothing can be answered to what refuses the document as a whole, as a draft too: it is not imported.
    if (!first || (first.at === undefined && isAlways(first))) return [];
    return ask(document, [first, ...others], isAlways(first), keys);
  });
  if (asked.length === 0) return document;
  const edits = editsOf(asked);
  return {
    ...document,
    fields: withFields(document, asked),
    draft: edits.length === 0 ? document.draft : revise(document.draft, edits, document.desk),
    isHeld: document.isHeld || asked.some(({ answer }) => answer === DRAFT),
  };
}
