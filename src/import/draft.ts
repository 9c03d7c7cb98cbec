import { stringify } from 'yaml';
import type { DocumentFrontMatter } from '../schemas/texts.ts';
import { type Desk, openDesk } from './desk.ts';
import { codeIn, countWhile } from './tree.ts';

/** A change to a stretch of text, and what the report says of it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly why: string;
}

/** A text on its way from the source to the trust center. */
export interface Draft {
  readonly text: string;
  /** The line of the source, counted from 1, that an offset of this text comes from. */
  line(offset: number): number;
}

/** The text of a source, before anything is done to it. */
export function draftOf(text: string): Draft {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    text,
    line: (offset) =>
      Math.max(
        1,
        countWhile(starts.length, (index) => (starts[index] ?? 0) <= offset),
      ),
  };
}

/** Two changes of the import touch the same words: a mistake in the import, which the author can write around. */
export class OverlappingEdits extends Error {
  override name = 'OverlappingEdits';
}

const inOrder = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/** An edit, and how far what stands behind it has moved. */
interface Shifted {
  readonly edit: Edit;
  readonly before: number;
  readonly after: number;
}

function shiftsOf(edits: readonly Edit[]): Shifted[] {
  let after = 0;
  return edits.map((edit) => {
    const before = after;
    after += edit.text.length - (edit.end - edit.start);
    return { edit, before, after };
  });
}

/** The offset in the text before some edits that an offset after them comes from. */
function originOf(offset: number, edits: readonly Shifted[]): number {
  const begun = countWhile(edits.length, (index) => {
    const shifted = edits[index];
    return shifted !== undefined && shifted.edit.start + shifted.before <= offset;
  });
  const last = edits[begun - 1];
  if (!last) return offset;
  const { edit, before, after } = last;
  const { start, end, text } = edit;
  return offset < start + before + text.length ? Math.min(offset - before, Math.max(start, end - 1)) : offset - after;
}

/**
 * Applies edits, and notes each one for the report.
 * @throws OverlappingEdits
 */
export function revise(draft: Draft, edits: readonly Edit[], desk: Desk): Draft {
  const sorted = [...edits].sort(inOrder);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: added, why } of sorted) {
    if (start < at) {
      throw new OverlappingEdits(
        `The import would change the same words twice in line ${draft.line(start)} ("${why}"), which is its mistake: write that line more simply.`,
      );
    }
    const removed = draft.text.slice(start, end);
    desk.note({ line: draft.line(start), message: why, removed, added });
    parts.push(draft.text.slice(at, start), added);
    at = end;
  }
  const shifts = shiftsOf(sorted);
  return { text: parts.join('') + draft.text.slice(at), line: (offset) => draft.line(originOf(offset, shifts)) };
}

const BLANK_LINES = /(?<=\n)(?:[ \t]*\n){2,}|(?<=\n([> ]*>)[ \t]*\n)(?:\1[ \t]*\n)+/g;

/** The text with one blank line where marks that are gone left several, in quotations too, and none at its ends. */
export function withoutGaps(draft: Draft): Draft {
  const { text } = draft;
  const code = codeIn(text);
  const start = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.trimEnd().length);
  const gaps = [...text.matchAll(BLANK_LINES)]
    .map(({ 0: gap, index }) => ({ gap, start: index, end: index + gap.length }))
    .filter((gap) => gap.start >= start && gap.end <= end)
    .filter((gap) => !code.has(gap.start))
    .map((gap) => ({ ...gap, text: gap.gap.startsWith('>') ? '' : '\n' }));
  const ends = [
    { start: 0, end: start, text: '' },
    { start: end, end: text.length, text: '' },
  ];
  // Blank lines are not worth a line of the report.
  return revise(
    draft,
    [...ends, ...gaps].map((edit) => ({ ...edit, why: '' })),
    openDesk(),
  );
}

/** The text of a file: its fields and its text. */
export function versionFile(fields: DocumentFrontMatter, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trimEnd()}\n`;
}
