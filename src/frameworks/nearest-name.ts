import { editDistance } from './edit-distance.ts';

/** Spelling without what authors mix up: case, hyphens, underscores, blanks. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

/** Edits that a name may be away and still be meant: a third of its letters, and two where it is no abbreviation. */
const reach = (name: string): number => (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3)));

/**
 * The known name that was probably meant: the nearest in spelling ("subprocesors" for "subprocessors"), else the first
 * that begins with what was given ("iso27001" for "iso27001-2022").
 *
 * @returns `undefined` where none is near
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  const from = plain(given);
  if (from === '') return undefined;
  const names = [...known];
  let nearest: string | undefined;
  let least = reach(from) + 1;
  for (const name of names) {
    const to = plain(name);
    if (Math.abs(to.length - from.length) >= least) continue;
    const distance = editDistance(from, to);
    // A name with nothing in common is not meant, however short it is.
    if (distance < least && distance < Math.max(from.length, to.length)) {
      least = distance;
      nearest = name;
    }
  }
  return nearest ?? (from.length < 3 ? undefined : names.find((name) => plain(name).startsWith(from)));
}
