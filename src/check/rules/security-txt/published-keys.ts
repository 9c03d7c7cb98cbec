import { readPublicKeys } from '../../../integrity/signature.ts';
import { groupedFingerprint } from '../../../schemas/fields/contact-points.ts';
import type { PublishedKeys } from '../../../security-txt/signature.ts';
import type { TreeEntry } from '../../read/tree.ts';
import type { Site } from '../../site.ts';

/** Keys of the Web Key Directory, of either method (draft-koch-openpgp-webkey-service). */
const WEB_KEY = /^public\/\.well-known\/openpgpkey\/(?:[^/]+\/)?hu\/[^/]+$/;
const ARMOR = /^-----BEGIN PGP PUBLIC KEY BLOCK-----/m;
/** Larger files hold no key that anybody would publish. */
const LARGEST = 1_000_000;

const decoder = new TextDecoder('latin1');

function isKey(entry: TreeEntry, stated: string | undefined): boolean {
  const { path, kind, size } = entry;
  if (!path.startsWith('public/') || kind !== 'file' || size > LARGEST) return false;
  if (path === stated || WEB_KEY.test(path)) return true;
  return /\.(?:asc|gpg|pgp|key|txt)$/.test(path) && ARMOR.test(decoder.decode(entry.read()));
}

/** The keys under public/, the files there that should hold one and do not, and the fingerprint that the site states. */
export async function publishedKeys({ tree, content }: Pick<Site, 'tree' | 'content'>): Promise<PublishedKeys> {
  const signing = content?.organization.signing;
  const stated = signing?.key?.startsWith('/') ? `public${signing.key}` : undefined;
  const found = tree.filter((entry) => isKey(entry, stated));
  const read = await Promise.all(found.map((entry) => readPublicKeys(entry.read()).catch(() => [])));
  return {
    keys: read.flat(),
    unread: found.filter((_, index) => read[index]?.length === 0).map(({ path }) => path),
    ...(signing && { stated: groupedFingerprint(signing.fingerprint) }),
  };
}
