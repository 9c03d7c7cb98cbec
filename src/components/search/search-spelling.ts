import { nearestName } from '../../spelling/nearest-name.ts';

function nearestWord(word: string, known: readonly string[]): string {
  const plain = word.toLowerCase();
  return known.some((other) => other.startsWith(plain)) ? word : (nearestName(plain, known) ?? word);
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
