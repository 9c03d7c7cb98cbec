import { posix } from 'node:path';
import type { SourceField } from './front-matter.ts';
import { aliasOf } from './targets.ts';

const NAMING = /^(?:permalink|slug|url|redirect_from|aliases)$/i;

/** The addresses that fields gave to the sources on the old site, with the source of each. */
export function aliasesOf(
  documents: readonly { readonly path: string; readonly fields: readonly SourceField[] }[],
): ReadonlyMap<string, string> {
  const pairs = documents.flatMap(({ path, fields }) =>
    fields
      .filter(({ key }) => NAMING.test(key))
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : value))
      .flatMap((value) => [aliasOf(value), aliasOf(posix.join(posix.dirname(path), value))])
      .map((alias) => [alias, path] as const),
  );
  return new Map(pairs.filter(([alias]) => alias !== ''));
}
