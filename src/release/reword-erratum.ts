import type { Correction } from './record.ts';
import type { Erratum, Released } from '../schemas/released.ts';

/** An entry of released.json that has been corrected. */
interface Corrected {
  readonly errata?: readonly Erratum[] | undefined;
}

function reworded(errata: readonly Erratum[] | undefined, { date, reason }: Correction): Erratum[] | undefined {
  const last = errata?.at(-1);
  if (!errata || !last || last.reason === reason) return undefined;
  // What readers were told on an earlier day stays; nothing else differs, so the hash before is the one after.
  return last.date === date
    ? [...errata.slice(0, -1), { ...last, reason }]
    : [...errata, { date, reason, from: last.to, to: last.to }];
}

function inEntries<Entry extends Corrected>(
  entries: Readonly<Record<string, Entry>>,
  key: string,
  correction: Correction,
): Record<string, Entry> | undefined {
  const entry = entries[key];
  const errata = reworded(entry?.errata, correction);
  return entry && errata && { ...entries, [key]: { ...entry, errata } };
}

/**
 * Corrects the sentence of the last erratum of something released, where the thing itself does not differ: on the same
 * day the new one takes its place, later it is told beside it.
 *
 * @returns `undefined` where it was never corrected, or the sentence is the same
 */
export function rewordErratum(before: Released, correction: Correction): Released | undefined {
  const { id } = correction;
  const documents = inEntries(before.documents, id, correction);
  if (documents) return { ...before, documents };
  for (const kind of ['subprocessors', 'commitments'] as const) {
    const own = id.startsWith(`${kind}/`) ? inEntries(before[kind], id.slice(kind.length + 1), correction) : undefined;
    if (own) return { ...before, [kind]: own };
  }
  return undefined;
}
