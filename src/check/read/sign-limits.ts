/**
 * How many of a sign an MDX text may have. From each of them the parser reads on, at worst to the end of the text, so
 * that its time grows with their number times the length of the text.
 */
const LIMITS = { '{': 1000, '<': 5000 } as const;
const signs = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/** What the error of a text with too many of a sign says. */
const excess = (sign: keyof typeof LIMITS): string => `more than ${LIMITS[sign].toLocaleString('en')} "${sign}"`;

/** The messages of `excessIn`. */
export const EXCESSES: ReadonlySet<string> = new Set(signs.map(excess));

function offsetOfNext(sign: string, after: number, text: string): number | undefined {
  let at = -1;
  for (let count = 0; count <= after; count += 1) {
    at = text.indexOf(sign, at + 1);
    if (at === -1) return undefined;
  }
  return at;
}

/** Where a text has one too many of a sign that the MDX parser acts on. */
export function excessIn(text: string): { offset: number; message: string } | undefined {
  for (const sign of signs) {
    const offset = offsetOfNext(sign, LIMITS[sign], text);
    if (offset !== undefined) return { offset, message: excess(sign) };
  }
  return undefined;
}
