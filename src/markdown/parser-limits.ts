/** Bytes a text of a trust center may have: some 150,000 words. */
export const LARGEST_TEXT = 1_000_000;

/**
 * How many of a sign a text may have. From each of them the parser reads on or looks back, at worst over the whole text, so
 * that its time grows with their number times the length of the text.
 */
const MOST = { md: { _: 20_000 }, mdx: { _: 20_000, '{': 1_000, '<': 5_000 } } as const;

/** Markers of lists and quotations that a line may begin with: the parser's time grows with their square. */
const MOST_MARKERS = 100;

/** One marker of a list or a quotation, with the blanks before it (CommonMark 0.31, sections 5.1 and 5.2). */
const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

function offsetOfNext(sign: string, after: number, text: string): number | undefined {
  let at = -1;
  for (let count = 0; count <= after; count += 1) {
    at = text.indexOf(sign, at + 1);
    if (at === -1) return undefined;
  }
  return at;
}

function markersAt(text: string, lineStart: number): number {
  let count = 0;
  MARKER.lastIndex = lineStart;
  while (count <= MOST_MARKERS && MARKER.test(text)) count += 1;
  return count;
}

/** A place from which a text would take the parser too long. */
export interface Slowness {
  /** In UTF-16 code units from the beginning of the text. */
  readonly offset: number;
  /** `more than 20,000 "_"` */
  readonly words: string;
}

/** Where a text begins to have more than the parser reads in reasonable time. */
export function slowIn(text: string, format: 'md' | 'mdx'): Slowness | undefined {
  for (const [sign, most] of Object.entries(MOST[format])) {
    const offset = offsetOfNext(sign, most, text);
    if (offset !== undefined) return { offset, words: `more than ${most.toLocaleString('en')} "${sign}"` };
  }
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) {
    if (markersAt(text, start) > MOST_MARKERS)
      return { offset: start, words: `a line with more than ${MOST_MARKERS} marks of lists or quotations` };
  }
  return undefined;
}
