import { stringify } from 'yaml';
import type { DocumentFrontMatter } from '../schemas/document.ts';
import { openDesk } from './desk.ts';
import { revise, type Draft } from './draft.ts';
import { codeIn } from './tree.ts';

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
