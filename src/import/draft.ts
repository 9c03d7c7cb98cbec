import type { Desk } from './desk.ts';

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
  return { text, line: (offset) => text.slice(0, Math.max(0, offset)).split('\n').length };
}

/** Two changes of the import touch the same words: a mistake in the import, which the author can write around. */
export class OverlappingEdits extends Error {
  override name = 'OverlappingEdits';
}

const inOrder = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/** The offset in the text before some edits that an offset after them comes from. */
function originOf(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start + shift > offset) break;
    if (offset < start + shift + text.length)
      return Math.min(start + (offset - start - shift), Math.max(start, end - 1));
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/**
 * Applies edits, and notes each one for the report.
 * @throws OverlappingEdits
 */
export function revise(draft: Draft, edits: readonly Edit[], desk: Desk): Draft {
  const sorted = [...edits].sort(inOrder);
  let text = '';
  let at = 0;
  for (const { start, end, text: added, why } of sorted) {
    if (start < at) {
      throw new OverlappingEdits(
        `The import would change the same words twice in line ${draft.line(start)} ("${why}"), which is its mistake: write that line more simply.`,
      );
    }
    const removed = draft.text.slice(start, end);
    desk.note({ line: draft.line(start), message: why, removed, added });
    text += draft.text.slice(at, start) + added;
    at = end;
  }
  text += draft.text.slice(at);
  return { text, line: (offset) => draft.line(originOf(offset, sorted)) };
}
