import { createHash } from 'node:crypto';
import type { TrustCenter } from '../model/resolve.ts';

/** The namespace of the ids that Candor makes, chosen once at random. */
const NAMESPACE = Buffer.from('9f3c1f0e5d0b4c63a7b84a1d2e6f7c58', 'hex');

/** The name-based UUID of a text, version 5 (RFC 9562 section 5.5). */
export function uuidOf(name: string, namespace: Uint8Array = NAMESPACE): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The UUID of something in a trust center. It does not depend on the site's address, so subscribers do not get
 * everything twice after a move (docs/decisions/0018-ids-without-addresses.md).
 *
 * @param id what is named, unique within the trust center: `subprocessors/stripe#added`
 */
export function stableId({ identity }: Pick<TrustCenter, 'identity'>, id: string): string {
  return uuidOf(JSON.stringify([identity, id]));
}
