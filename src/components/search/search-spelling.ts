import { closestMatch } from 'leven';

/** A word of this length may be misspelt by as many letters: a swap of two counts as two. */
const reach = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

function nearestWord(word: string, known: readonly string[]): string {
  const plain = word.toLowerCase();
  const letters = reach(plain.length);
  if (letters === 0 || known.some((other) => other.startsWith(plain))) return word;
  return closestMatch(plain, known, { maxDistance: letters }) ?? word;
}

/**
 * What was probably meant by words that find nothing: each that is not known, by the nearest that is.
 *
 * @param known words in lower case
 * @returns `undefined` where nothing is near
 */
export function respelt(text: string, known: readonly string[]): string | undefined {
  const meant = text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => nearestWord(word, known));
  return meant === text ? undefined : meant;
}
