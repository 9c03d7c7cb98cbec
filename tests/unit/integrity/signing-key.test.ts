import { beforeAll, expect, it } from 'vitest';
import { signingSecret, unlockSigningKey } from '../../../src/integrity/signature.ts';
import { makeTestKey, type TestKey } from './test-key.ts';

let key: TestKey;

beforeAll(async () => {
  key = await makeTestKey('Key of a test', 'open sesame');
});

it('is what the environment holds, else there is none', () => {
  expect(signingSecret({})).toBeUndefined();
  expect(signingSecret({ CANDOR_SIGNING_KEY: '' })).toBeUndefined();
  expect(signingSecret({ CANDOR_SIGNING_KEY: 'key', CANDOR_SIGNING_PASSPHRASE: 'word' })).toEqual({
    armored: 'key',
    passphrase: 'word',
  });
});

it('is unlocked with its passphrase', async () => {
  const unlocked = await unlockSigningKey({ armored: key.privateKey, passphrase: 'open sesame' });
  expect(unlocked.isDecrypted()).toBe(true);
});

it.each([
  ['no key at all', () => 'hello', undefined, 'The signing key is not an OpenPGP private key in ASCII armor'],
  ['a public key', () => key.publicKey, undefined, 'The signing key is not an OpenPGP private key in ASCII armor'],
  ['no passphrase', () => key.privateKey, undefined, 'put its passphrase into CANDOR_SIGNING_PASSPHRASE'],
  ['another passphrase', () => key.privateKey, 'close', 'CANDOR_SIGNING_PASSPHRASE does not unlock the signing key'],
])('with %s it is refused', async (_, armored, passphrase, message) => {
  await expect(unlockSigningKey({ armored: armored(), passphrase })).rejects.toThrow(message);
});
