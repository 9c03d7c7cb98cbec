import { nearestName } from '../../spelling/nearest-name.ts';
import { listed } from './words.ts';

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What to write instead of a value that is none of those allowed. Where several begin with what was written, none is
 * guessed: which of them is meant may be a question of law.
 */
export function choiceHint(given: string, allowed: readonly string[]): string {
  const all = `Allowed are ${listed(allowed)}.`;
  const from = plain(given);
  const longer = from === '' ? [] : allowed.filter((name) => plain(name).startsWith(from));
  if (longer.length > 1) return `Say which is meant: ${listed(longer, 'or')}. ${all}`;
  const nearest = longer[0] ?? nearestName(given, allowed);
  return nearest === undefined ? all : `Did you mean ${nearest}? ${all}`;
}
