import {
  createMessage,
  decryptKey,
  type Key,
  type PrivateKey,
  type PublicKey,
  readKeys,
  readPrivateKey,
  readSignature,
  sign,
  verify,
} from 'openpgp';

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

/** What signs, from the environment: an OpenPGP private key, ASCII-armored, and what unlocks it. */
export interface SigningSecret {
  readonly armored: string;
  readonly passphrase: string | undefined;
}

/** The key that the environment holds for signing the lists of checksums; `undefined` where there is none. */
export function signingSecret(environment: NodeJS.ProcessEnv = process.env): SigningSecret | undefined {
  const armored = environment['CANDOR_SIGNING_KEY'];
  return armored ? { armored, passphrase: environment['CANDOR_SIGNING_PASSPHRASE'] } : undefined;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads and unlocks a signing key.
 *
 * @throws {Error} where it is no private key, stays locked, or cannot sign today
 */
export async function unlockSigningKey({ armored, passphrase }: SigningSecret): Promise<PrivateKey> {
  const key = await readPrivateKey({ armoredKey: armored }).catch((error: unknown) => {
    throw new Error(`The signing key is not an OpenPGP private key in ASCII armor: ${reasonOf(error)}`);
  });
  const isLocked = !key.isDecrypted();
  if (isLocked && !passphrase) {
    throw new Error('The signing key is locked: put its passphrase into CANDOR_SIGNING_PASSPHRASE.');
  }
  const unlocked = isLocked
    ? await decryptKey({ privateKey: key, passphrase: passphrase ?? '' }).catch((error: unknown) => {
        throw new Error(`CANDOR_SIGNING_PASSPHRASE does not unlock the signing key: ${reasonOf(error)}`);
      })
    : key;
  await unlocked.getSigningKey().catch((error: unknown) => {
    throw new Error(`The signing key cannot sign: ${reasonOf(error)}`);
  });
  return unlocked;
}

/** A detached signature (RFC 9580), ASCII-armored. It holds the time it was made, so each differs from the last. */
export async function signDetached(text: string, key: PrivateKey): Promise<string> {
  // As bytes: a signature of a text would hold for other line endings too.
  const message = await createMessage({ binary: new TextEncoder().encode(text) });
  const signature: unknown = await sign({ message, signingKeys: key, detached: true });
  return String(signature);
}
