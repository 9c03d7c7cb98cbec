import { importDocuments, type ImportContext, type ImportResult } from '../../../src/import/batch.ts';
import type { AskedQuestion, Note } from '../../../src/import/desk.ts';

const context: ImportContext = {
  documents: [],
  otherIds: [],
  hasPage: () => false,
  hasPicture: () => false,
  isPublic: () => false,
  language: 'en',
};

export interface ImportedText {
  /** What is written, without the fields at its head. */
  readonly body: string;
  /** The fields at its head, as they are written. */
  readonly head: string;
  readonly notes: readonly Note[];
  readonly questions: readonly AskedQuestion[];
}

/** Imports texts as files of one folder, by their names. */
export function importTexts(
  texts: Readonly<Record<string, string>>,
  surroundings: Partial<ImportContext> = {},
  answers: Readonly<Record<string, string>> = {},
): ImportResult[] {
  const sources = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const answered = new Map(sources.map(({ path }) => [path, new Map(Object.entries(answers))]));
  return importDocuments(sources, answered, { ...context, ...surroundings });
}

/** Imports one text. */
export function importText(text: string, answers: Readonly<Record<string, string>> = {}): ImportedText {
  const [result] = importTexts({ 'text.md': text }, {}, answers);
  const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(result?.text ?? '') ?? [];
  return { head, body, notes: result?.desk?.notes ?? [], questions: result?.desk?.questions ?? [] };
}
