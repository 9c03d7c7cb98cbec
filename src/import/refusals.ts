import type { DocumentFrontMatter } from '../schemas/document.ts';
import { isOpen, type Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import type { Copy } from './attachments.ts';
import type { Statement } from './fields/statements.ts';
import { versionFile } from './version-file.ts';

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
