import { closestMatch } from 'leven';

/** " Did you mean …?" with the name that is nearest in spelling, or nothing where none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const nearest = closestMatch(given, known, { maxDistance: Math.max(2, Math.floor(given.length / 3)) });
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
