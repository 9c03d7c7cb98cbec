import { createMessage, readKeys, readSignature, verify, type Key, type PublicKey } from 'openpgp';

/** Who signed. */
export interface Signer {
  /** The user ids of the key: `Example Security <security@example.com>`. */
  names: readonly string[];
  /** The fingerprint of the key, in hexadecimal capitals. */
  fingerprint: string;
}

/** The fingerprint of a key, in hexadecimal capitals. */
export const fingerprintOf = (key: Key): string => key.getFingerprint().toUpperCase();

/** Words may stand above the armor (RFC 9580 section 6.2). */
const isArmored = (bytes: Uint8Array): boolean => /^-----BEGIN PGP /m.test(Buffer.from(bytes).toString('latin1'));

/**
 * Reads the public keys of a file, ASCII-armored or binary.
 *
 * @throws {Error} where there is none in it
 */
export async function readPublicKeys(bytes: Uint8Array): Promise<PublicKey[]> {
  const keys = isArmored(bytes)
    ? await readKeys({ armoredKeys: Buffer.from(bytes).toString('utf8') })
    : await readKeys({ binaryKeys: bytes });
  if (keys.length === 0) throw new Error('no key in it');
  return keys.map((key) => key.toPublic());
}

/** What the library means. */
function inWords(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!/digest did not match|verification failed/.test(reason)) return reason;
  return 'it, or what it signs, was changed after signing';
}

/**
 * Checks a detached signature.
 *
 * @param keys those that are trusted
 * @throws {Error} saying why the signature does not hold
 */
export async function verifySignature(
  signed: Uint8Array,
  armoredSignature: string,
  keys: readonly PublicKey[],
): Promise<Signer> {
  const message = await createMessage({ binary: signed });
  const signature = await readSignature({ armoredSignature }).catch((error: unknown) => {
    throw new Error('it is no OpenPGP signature in ASCII armor', { cause: error });
  });
  const { signatures } = await verify({ message, signature, verificationKeys: [...keys] });
  const [first] = signatures;
  if (!first) throw new Error('it holds no signature');
  const key = keys.find((candidate) => candidate.getKeys(first.keyID).length > 0);
  if (!key) {
    const given = keys.map(fingerprintOf).join(' and ');
    throw new Error(`it is by the key ${first.keyID.toHex().toUpperCase()}, and the one given is ${given}`);
  }
  await first.verified.catch((error: unknown) => {
    throw new Error(inWords(error), { cause: error });
  });
  return { names: key.getUserIDs(), fingerprint: fingerprintOf(key) };
}
