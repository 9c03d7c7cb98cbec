import { generateKey } from 'openpgp';

/** A key pair made for a test, and for nothing else. */
export interface TestKey {
  /** ASCII-armored. */
  privateKey: string;
  publicKey: string;
}

/** Makes a key named as what it is. */
export async function makeTestKey(name = 'Key of a test', passphrase = ''): Promise<TestKey> {
  const made: TestKey = await generateKey({ userIDs: [{ name, email: 'test@example.com' }], passphrase });
  return { privateKey: made.privateKey, publicKey: made.publicKey };
}
