import { signedCopies } from './site-files.ts';
import type { Signatures, Site } from '../../site.ts';

/** Judges the signatures of a site; the library for that is loaded only where there is one. */
export async function judgeSignatures(site: Pick<Site, 'tree' | 'content'>): Promise<Signatures> {
  const signed = signedCopies(site).filter((copy) => 'content' in copy.signed);
  if (signed.length === 0) return new Map();
  const [{ judgeSignature }, { publishedKeys }] = await Promise.all([
    import('../../../security-txt/signature.ts'),
    import('./published-keys.ts'),
  ]);
  const published = await publishedKeys(site);
  const judged = signed.map(async ({ path, text }) => [path, await judgeSignature(text, published)] as const);
  return new Map(await Promise.all(judged));
}
