import { revise, type Edit } from './draft.ts';
import { rangesOf } from './ranges.ts';
import type { CompletedDocument, Refusal } from './refusals.ts';

const DRAFT = 'draft';

/** What would pass in place of refused words that a draft may not hold either. */
function proposedFor({ fields }: CompletedDocument, { at, words }: Refusal): string {
  if (at === undefined) return 'none';
  if ('start' in at) return words.startsWith('<') ? `&lt;${words.slice(1)}` : 'none';
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

function ask(document: CompletedDocument, refusal: Refusal, isAlways: boolean, keys: Set<string>): Asked {
  const { desk, draft } = document;
  const { rule, at, message, words } = refusal;
  const isText = at !== undefined && 'start' in at;
  const line = isText ? draft.line(at.start) : 1;
  const place = isText ? `in line ${line}` : at === undefined ? '' : `in "${at.field}"`;
  const stem = `${rule} ${place}`.trim();
  let key = stem;
  for (let count = 2; keys.has(key); count += 1) key = `${stem} (${count})`;
  keys.add(key);
  const what = words === '' ? '' : `"${words}": `;
  const instead = isText ? 'the text in its place, "none" to delete it' : at ? 'another value, "none" to leave the field out' : undefined; // prettier-ignore
  const drafted = isAlways ? undefined : `"${DRAFT}" to keep the document a draft until the source is corrected`;
  const expects = [instead, drafted].filter((part) => part !== undefined).join(', or ');
  const proposal = isAlways ? proposedFor(document, refusal) : DRAFT;
  return { refusal, answer: desk.ask({ key, line, message: what + message, proposal, expects }) ?? proposal };
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
  keys: Set<string>,
): CompletedDocument {
  const asked = refusals.map((refusal) => ask(document, refusal, isAlways(refusal), keys));
  const edits = editsOf(asked);
  return {
    ...document,
    fields: withFields(document, asked),
    draft: edits.length === 0 ? document.draft : revise(document.draft, edits, document.desk),
    isHeld: document.isHeld || asked.some(({ answer }) => answer === DRAFT),
  };
}
