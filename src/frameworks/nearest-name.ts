import { editDistance } from './edit-distance.ts';

/** Spelling without what authors mix up: case, hyphens, underscores, blanks. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

/** Edits that a name may be away and still be meant: a third of its letters, two at the least. */
const reach = (name: string): number => Math.max(2, Math.floor(name.length / 3));

/**
 * The known name that was probably meant: the nearest in spelling ("subprocesors" for "subprocessors").
 *
 * @returns `undefined` where none is near
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  const from = plain(given);
  if (from === '') return undefined;
  let nearest: string | undefined;
  let least = reach(from) + 1;
  for (const name of known) {
    const to = plain(name);
    if (Math.abs(to.length - from.length) >= least) continue;
    const distance = editDistance(from, to);
    // A name with nothing in common is not meant, however short it is.
    if (distance < least && distance < Math.max(from.length, to.length)) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}
