/** One word, number or mark of a text, or the white space between two. */
export type Piece = { type: 'space'; text: string } | { type: 'word' | 'mark'; text: string };

/** Letters and digits, held together by what stands within a word or a number: "multi-factor", "5,000", "10%". */
const PIECES =
  /\s+|\p{Sc}?[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+(?:['’.,@_‐‑-][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+)*[%‰°]?|\P{M}\p{M}*/gu;

const SPACE = /^\s/;
const WORD = /[\p{L}\p{N}]/u;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Takes a text apart, losing nothing. Where a script puts no space between words, they are told by a dictionary
 * (Unicode Standard Annex 29).
 */
export function piecesOf(text: string): Piece[] {
  const isSpaced = !UNSPACED.test(text);
  return (text.match(PIECES) ?? []).flatMap((match): Piece | Piece[] => {
    if (SPACE.test(match)) return { type: 'space', text: match };
    if (!WORD.test(match)) return { type: 'mark', text: match };
    if (isSpaced) return { type: 'word', text: match };
    return [...segmenter.segment(match)].map(({ segment }) => ({ type: 'word', text: segment }));
  });
}
