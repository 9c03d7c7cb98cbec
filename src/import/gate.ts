import { createContext, Script } from 'node:vm';
import { isOpen } from './desk.ts';
import { askAbout, type CompletedDocument, fileText, type Judge, judgeAll, type Refusal } from './refusals.ts';

/** A document that was checked as part of its site. */
export interface CheckedDocument extends CompletedDocument {
  readonly text: string;
  readonly isDraft: boolean;
  /** What would be refused if it were no draft, though nothing is left to ask: a link to another draft. */
  readonly reasons: readonly string[];
  /** Why it cannot be written, as a draft either. */
  readonly problem?: string;
}

/** An answer may uncover what was hidden by what it replaces; more rounds than this are no progress. */
const ROUNDS = 6;

const lacksProposal = ({ desk }: CompletedDocument): boolean =>
  desk.questions.some((question) => isOpen(question) && question.proposal === undefined);

const isSame = (one: Refusal, other: Refusal): boolean =>
  one.rule === other.rule && JSON.stringify(one.at) === JSON.stringify(other.at);

/** Asks about what the check refuses in each document, until answers and proposals leave nothing to ask. */
function settled(completed: readonly CompletedDocument[], judge: Judge): readonly CompletedDocument[] {
  const keys = new Map(completed.map(({ file }) => [file, new Map<string, string>()]));
  let documents = completed;
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = documents.filter((document) => !document.isHeld && !lacksProposal(document));
    const shown = judgeAll(documents, judge, () => false);
    const hidden = judgeAll(documents, judge, () => true);
    const asked = documents.map((document) => {
      const always = hidden.of(document);
      // What has no proposal is asked already, and keeps the document a draft.
      const refusals = open.includes(document) ? shown.of(document) : always;
      if (refusals.length === 0) return document;
      const isAlways = (refusal: Refusal) => always.some((other) => isSame(refusal, other));
      return askAbout(document, refusals, isAlways, keys.get(document.file) ?? new Map<string, string>());
    });
    if (asked.every((document, index) => document === documents[index])) break;
    documents = asked;
  }
  return documents;
}

interface Outcome {
  readonly drafts: Map<CompletedDocument, string[]>;
  readonly problems: Map<CompletedDocument, string>;
}

/** Turns what is refused into a draft, and leaves out what is refused as a draft too. */
function turn(document: CompletedDocument, why: string, { drafts, problems }: Outcome): void {
  if (drafts.has(document)) problems.set(document, why);
  else drafts.set(document, [why]);
}

/** Which documents make the check refuse a file that is not of this import: it passes without any of them. */
function causesOf(
  documents: readonly CompletedDocument[],
  judge: Judge,
  { drafts }: Outcome,
): readonly CompletedDocument[] {
  const isFree = (others: readonly CompletedDocument[]) =>
    judgeAll(others, judge, (document) => drafts.has(document)).elsewhere.length === 0;
  const causes = documents.filter((document) => isFree(documents.filter((other) => other !== document)));
  return causes.length > 0 ? causes.slice(0, 1) : documents.filter((document) => !drafts.has(document));
}

/** Keeps drafts of what the check refuses, until it passes: what links to a draft becomes one. */
function outcomeOf(documents: readonly CompletedDocument[], judge: Judge): Outcome {
  const isDraft = (document: CompletedDocument) => document.isHeld || document.desk.questions.some(isOpen);
  const outcome: Outcome = {
    drafts: new Map(documents.filter(isDraft).map((document) => [document, []])),
    problems: new Map(),
  };
  for (;;) {
    const written = documents.filter((document) => !outcome.problems.has(document));
    const { of, elsewhere } = judgeAll(written, judge, (document) => outcome.drafts.has(document));
    const refused = written.flatMap((document) => {
      const [first] = of(document);
      return first ? [{ document, why: first.message }] : [];
    });
    const [foreign] = elsewhere;
    const causes = refused.length > 0 || !foreign ? [] : causesOf(written, judge, outcome);
    const why = foreign ? `${foreign.file}: ${foreign.message} ${foreign.hint}` : '';
    const all = [...refused, ...causes.map((document) => ({ document, why }))];
    if (all.length === 0) return outcome;
    for (const one of all) turn(one.document, one.why, outcome);
  }
}

/**
 * Checks documents as parts of their site, so that an import whose proposals are accepted passes the check: what it
 * refuses is asked about, or the document stays a draft, with all that link to it.
 */
export function checkDocuments(completed: readonly CompletedDocument[], judge: Judge): CheckedDocument[] {
  const documents = settled(completed, judge);
  const { drafts, problems } = outcomeOf(documents, judge);
  return documents.map((document) => {
    const isDraft = drafts.has(document);
    const problem = problems.get(document);
    const text = fileText(document, isDraft);
    return { ...document, text, isDraft, reasons: drafts.get(document) ?? [], ...(problem !== undefined && { problem }) };
  }); // prettier-ignore
}

/** Milliseconds that a step of the import may take for one file; ordinary files take a few hundredths of a second. */
const LONGEST = 60_000;

/** Only scripts have a time limit, so one calls the work. */
const caller = new Script('work()');
const globals: { work?: () => unknown } = {};
const context = createContext(globals);

/** A file takes so long that something in it must be extraordinary. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/**
 * Does something, and ends it where it takes too long, in the middle of matching a pattern too.
 * @throws TookTooLong
 */
export function withinTime<T>(work: () => T, limit = LONGEST): T {
  try {
    globals.work = work;
    return caller.runInContext(context, { timeout: limit }) as T;
  } catch (error) {
    // An error of another context is no `Error` of this one.
    const isLimit =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (!isLimit) throw error;
    throw new TookTooLong(
      `The import of this file was stopped after ${limit / 1000} seconds: split it, or delete lines of signs without words.`,
    );
  }
}
