import { revise, type Edit } from './draft.ts';
import { rangesOf } from './ranges.ts';
import type { CompletedDocument, Refusal } from './refusals.ts';

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
