import type { SecurityTxt } from '../../../schemas/security-txt.ts';
import { isSigned, readCleartext, type BrokenCleartext, type Cleartext } from '../../../security-txt/cleartext.ts';
import { compareSecurityTxt, SECURITY_TXT_PATHS } from '../../../security-txt/fields.ts';
import type { Place } from '../../diagnostic.ts';
import type { TreeEntry } from '../../read/tree.ts';
import type { Site } from '../../site.ts';

/** The published copies, by path from the trust center folder; absent ones are `undefined`. */
export function publishedCopies({
  tree,
}: Pick<Site, 'tree'>): { readonly path: string; readonly entry: TreeEntry | undefined }[] {
  return SECURITY_TXT_PATHS.map((name) => {
    const path = `public/${name}`;
    return { path, entry: tree.find((entry) => entry.path === path && entry.kind === 'file') };
  });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a published copy holds. */
export const textOfCopy = (entry: TreeEntry): string => decoder.decode(entry.read());

/** A published copy that is signed, or was meant to be. */
export interface SignedCopy {
  readonly path: string;
  readonly text: string;
  readonly signed: Cleartext | BrokenCleartext;
}

/** The published copies that are signed; one of two with the same bytes, for they have the same to be said of them. */
export function signedCopies(site: Pick<Site, 'tree'>): SignedCopy[] {
  const texts = publishedCopies(site).flatMap(({ path, entry }) => (entry ? [{ path, text: textOfCopy(entry) }] : []));
  return texts
    .filter(({ text }, index) => isSigned(text) && texts.findIndex((other) => other.text === text) === index)
    .map(({ path, text }) => ({ path, text, signed: readCleartext(text) }));
}

/** Where a published copy departs from the YAML, and how. */
export function departure(path: string, text: string, data: SecurityTxt): { place: Place; what: string } | undefined {
  const difference = compareSecurityTxt(text, data);
  if (!difference) return undefined;
  const { line, published, expected } = difference;
  const place = { file: path, line, column: 1, length: published?.length ?? 1 };
  if (published === undefined && expected === undefined) {
    return { place, what: 'its comments, blank lines or line endings are not those of the YAML' };
  }
  if (expected === undefined) return { place, what: `"${published ?? ''}" is not in the YAML` };
  return { place, what: `it should say "${expected}"` };
}

/** Where the signature of a copy begins. */
export const placeOfSignature = (file: string, { signatureLine }: Cleartext): Place => ({
  file,
  line: signatureLine,
  column: 1,
  length: '-----BEGIN PGP SIGNATURE-----'.length,
});
