import { nearestName } from '../spelling/nearest-name.ts';

/** " Did you mean …?" with the name that is nearest in spelling, or nothing where none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
