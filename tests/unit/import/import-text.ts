import { importDocuments, type ImportResult } from '../../../src/import/batch.ts';
import type { ImportContext } from '../../../src/import/context.ts';
import type { AskedQuestion, Note } from '../../../src/import/desk.ts';

const context: ImportContext = {
  documents: [],
  otherIds: [],
  hasPage: () => false,
  hasAttachment: () => false,
  isPublic: () => false,
  language: 'en',
  judge: () => [],
};

export interface ImportedText {
  /** What is written, without the fields at its head. */
  readonly body: string;
  /** The fields at its head, as they are written. */
  readonly head: string;
  readonly notes: readonly Note[];
  readonly questions: readonly AskedQuestion[];
}

/** Imports texts as files of one folder, with answers by their names. */
export function importSources(
  texts: Readonly<Record<string, string>>,
  surroundings: Partial<ImportContext>,
  answers: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ImportResult[] {
  const sources = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  return importDocuments(sources, answers, { ...context, ...surroundings });
}

/** Imports texts as files of one folder, with the same answers for each. */
export function importTexts(
  texts: Readonly<Record<string, string>>,
  surroundings: Partial<ImportContext> = {},
  answers: Readonly<Record<string, string>> = {},
): ImportResult[] {
  const given = new Map(Object.entries(answers));
  return importSources(texts, surroundings, new Map(Object.keys(texts).map((path) => [path, given])));
}

/** Imports one text. */
export function importText(text: string, answers: Readonly<Record<string, string>> = {}): ImportedText {
  const [result] = importTexts({ 'text.md': text }, {}, answers);
  const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(result?.text ?? '') ?? [];
  return { head, body, notes: result?.desk?.notes ?? [], questions: result?.desk?.questions ?? [] };
}
