import { lengthOf, type Edit, type Replacement, type Same } from './edit.ts';

const SENTENCE_END = /^[.!?…。！？؟।]/u;

/** A word of at most this many letters says little by itself between two others that changed. */
const SHORT_WORD = 4;

/** Changes of at least this many letters on either side leave a short word or a comma no meaning of its own. */
const LONG_CHANGE = 8;

const sizeOf = ({ deleted, inserted }: Replacement): number => Math.max(lengthOf(deleted), lengthOf(inserted));

const replaces = ({ deleted, inserted }: Replacement): boolean => deleted.length > 0 && inserted.length > 0;

/** Whether a number gave way to a number: "99.9%" to "99.95%". */
const isFigure = ({ deleted, inserted }: Replacement): boolean =>
  [deleted, inserted].every(
    (tokens) => tokens.length > 0 && tokens.every(({ key }) => /\p{N}/u.test(key) && !/\p{L}/u.test(key)),
  );

/** Whether a few words that stayed are better read as part of the changes on both sides of them. */
function isLost(before: Replacement, { pairs }: Same, after: Replacement): boolean {
  const tokens = pairs.map((pair) => pair.new);
  if (tokens.some(({ key, isWord }) => !isWord && SENTENCE_END.test(key))) return false;
  const words = tokens.filter(({ isWord }) => isWord).length;
  const length = lengthOf(tokens);
  // Figures are read one by one: which of two changed must not be left to the reader to find.
  if (isFigure(before) || isFigure(after)) return false;
  const least = Math.min(sizeOf(before), sizeOf(after));
  if (words === 0) return least >= LONG_CHANGE && replaces(before) && replaces(after);
  if (replaces(before) && replaces(after)) return words <= 2 && length <= least;
  const isEitherReplaced = replaces(before) || replaces(after);
  return isEitherReplaced && words <= 1 && length <= SHORT_WORD && least >= LONG_CHANGE;
}

/** Joins changes that only a word or two keep apart, so that a reworded phrase is read as one. */
export function joinPhrases(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const [before, between] = joined.slice(-2);
    if (
      edit.type === 'change' &&
      before?.type === 'change' &&
      between?.type === 'same' &&
      isLost(before, between, edit)
    ) {
      joined.splice(-2, 2, {
        type: 'change',
        deleted: [...before.deleted, ...between.pairs.map(({ old }) => old), ...edit.deleted],
        inserted: [...before.inserted, ...between.pairs.map((pair) => pair.new), ...edit.inserted],
      });
    } else joined.push(edit);
  }
  return joined.length < edits.length ? joinPhrases(joined) : joined;
}
