import { createMessage, decryptKey, readPrivateKey, sign, type PrivateKey } from 'openpgp';

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
