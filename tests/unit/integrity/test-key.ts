import { generateKey, readKey } from 'openpgp';

/** A key pair made for a test, and for nothing else. */
export interface TestKey {
  /** ASCII-armored. */
  privateKey: string;
  publicKey: string;
  /** In hexadecimal capitals. */
  fingerprint: string;
}

/** Makes a key named as what it is. */
export async function makeTestKey(name = 'Key of a test', passphrase = ''): Promise<TestKey> {
  const made: { privateKey: string; publicKey: string } = await generateKey({
    userIDs: [{ name, email: 'test@example.com' }],
    passphrase,
  });
  const { privateKey, publicKey } = made;
  const key = await readKey({ armoredKey: publicKey });
  return { privateKey, publicKey, fingerprint: key.getFingerprint().toUpperCase() };
}
