import type { SecurityTxt } from '../schemas/security-txt.ts';
import { compareSecurityTxt } from '../security-txt/compare.ts';
import { SECURITY_TXT_PATHS } from '../security-txt/write.ts';
import type { Place } from './diagnostic.ts';
import type { TreeEntry } from './read/tree.ts';
import type { Site } from './site.ts';

/** The published copies, by path from the trust center folder; absent ones are `undefined`. */
export function publishedCopies({ tree }: Site): { readonly path: string; readonly entry: TreeEntry | undefined }[] {
  return SECURITY_TXT_PATHS.map((name) => {
    const path = `public/${name}`;
    return { path, entry: tree.find((entry) => entry.path === path && entry.kind === 'file') };
  });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where a published copy departs from the YAML, and how. */
export function departure(
  path: string,
  entry: TreeEntry,
  data: SecurityTxt,
): { place: Place; what: string } | undefined {
  const difference = compareSecurityTxt(decoder.decode(entry.read()), data);
  if (!difference) return undefined;
  const { line, published, expected } = difference;
  const place = { file: path, line, column: 1, length: published?.length ?? 1 };
  if (published === undefined && expected === undefined) {
    return { place, what: 'its comments, blank lines or line endings are not those of the YAML' };
  }
  if (expected === undefined) return { place, what: `"${published ?? ''}" is not in the YAML` };
  return { place, what: `it should say "${expected}"` };
}
