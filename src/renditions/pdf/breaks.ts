/** A word of this many characters fits the narrowest column; longer ones may break. */
const LONGEST = 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** After these a long word may break: the joints of addresses, paths and identifiers. */
const JOINTS = /(?<=[/._\-:?&=#,;@+~|)\]}])(?=[^\s])/u;

/** Writing that breaks between any two characters, or where its own rules say. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The pieces a long word may be broken into; a word that needs none is its only piece. */
function piecesOf(word: string): string[] {
  if (word.length <= LONGEST || UNSPACED.test(word)) return [word];
  return word.split(JOINTS).flatMap((piece) => {
    // Words of letters alone are left to hyphenation, up to a length that no language has.
    const isWord = /^\p{L}+\p{P}?$/u.test(piece) && piece.length <= 2 * LONGEST;
    if (piece.length <= LONGEST || isWord) return [piece];
    return Array.from(segmenter.segment(piece), ({ segment }) => segment);
  });
}

/**
 * Cuts a text where a line may end although there is no space: within addresses, hashes and other long words. Joined,
 * the pieces are the text.
 */
export function breakable(text: string): string[] {
  const pieces = [''];
  for (const part of text.split(/(?<=[ \u00a0\u200b])/u)) {
    const [first = '', ...rest] = piecesOf(part);
    pieces.push((pieces.pop() ?? '') + first, ...rest);
  }
  return pieces;
}

/** The length of the longest stretch of a text that no line may break, hyphenation aside. */
export function longestStretch(text: string): number {
  const words = text.split(/[ \u200b]|(?<=[-/])/u).flatMap(piecesOf);
  return Math.max(0, ...words.map(widthOf));
}

/** About how wide a text is, in characters of a Latin font. */
export function widthOf(text: string): number {
  return Array.from(text, (character) => (UNSPACED.test(character) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  );
}
