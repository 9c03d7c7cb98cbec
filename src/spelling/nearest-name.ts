import leven from 'leven';

/** How many letters of a word of that length may be wrong, so that it is still the likely meaning. */
function reach(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/** Whether two neighboring letters changed places: the most common typing error counts as one letter, not as two. */
function isSwapped(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = Array.from(from).findIndex((letter, index) => letter !== to[index]);
  return from[at] === to[at + 1] && from[at + 1] === to[at] && from.slice(at + 2) === to.slice(at + 2);
}

/** The wrong letters of a word, if they are few enough for its length; else infinite. */
export function misspelling(from: string, to: string): number {
  if (from === to) return 0;
  const most = reach(Math.min(from.length, to.length));
  if (Math.abs(from.length - to.length) > most) return Number.POSITIVE_INFINITY;
  // With a limit, leven returns at most the limit.
  const letters = leven(from, to, { maxDistance: most + 1 });
  if (letters <= most) return letters;
  return most > 0 && isSwapped(from, to) ? 1 : Number.POSITIVE_INFINITY;
}

/** Spelling without what authors mix up: case, hyphens, underscores, blanks. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

/** Paths are compared folder by folder: what two of them share says nothing about the rest. */
const partsOf = (name: string): string[] => plain(name).split('/').filter(Boolean);

/** Wrong letters and missing folders. */
function distance(from: readonly string[], to: readonly string[]): number {
  if (from.length > to.length) return misspelling(from.join('/'), to.join('/'));
  return from.reduce((sum, part, index) => sum + misspelling(part, to[index] ?? ''), to.length - from.length);
}

/**
 * The known name that was probably meant: the nearest in spelling ("subprocesors" for "subprocessors"), else the first
 * that begins with what was given ("iso27001" for "iso27001-2022"). Every "Did you mean" comes from here.
 *
 * @returns `undefined` where none is near
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  const from = partsOf(given);
  if (from.length === 0) return undefined;
  const names = [...known];
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const letters = distance(from, partsOf(name));
    if (letters < least) {
      least = letters;
      nearest = name;
    }
  }
  const start = plain(given);
  return nearest ?? (start.length < 3 ? undefined : names.find((name) => plain(name).startsWith(start)));
}
