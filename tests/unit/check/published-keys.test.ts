import { generateKey, type PublicKey } from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedKeys } from '../../../src/check/rules/security-txt/published-keys.ts';
import { treeOf, type FileContents } from '../../../src/check/read/tree.ts';
import { readSite } from '../../../src/check/site.ts';
import { exampleSite } from './example-site.ts';

let key: PublicKey;
let other: PublicKey;

beforeAll(async () => {
  const make = async () =>
    (await generateKey({ userIDs: [{ name: 'Key of a test' }], subkeys: [], format: 'object' })).publicKey;
  [key, other] = await Promise.all([make(), make()]);
});

async function found(files: Record<string, FileContents>) {
  const site = readSite(treeOf(exampleSite(files)), undefined, new Date('2020-01-01T00:00:00Z'));
  const { keys, ...rest } = await publishedKeys(site);
  return { fingerprints: keys.map((one) => one.getFingerprint()), ...rest };
}

describe('a key that the site publishes is found', () => {
  it.each([
    ['in armor', () => ({ 'public/pgp-key.asc': key.armor() })],
    ['in armor under any name, below words', () => ({ 'public/keys/psirt.txt': `Our key:\n\n${key.armor()}` })],
    [
      'in the Web Key Directory',
      () => ({ 'public/.well-known/openpgpkey/hu/t5s8ztdbon8yzntexy6oz5y48etqsnbb': key.write() }),
    ],
    [
      'in the Web Key Directory of a host of its own',
      () => ({ 'public/.well-known/openpgpkey/example.com/hu/t5s8ztdbon8yzntexy6oz5y48etqsnbb': key.write() }),
    ],
  ])('%s', async (_, files) => {
    expect(await found(files())).toEqual({ fingerprints: [key.getFingerprint()], unread: [] });
  });

  it('where signing says it is, in binary too', async () => {
    const fingerprint = key.getFingerprint().toUpperCase();
    const files = {
      'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsigning: { fingerprint: ${fingerprint}, key: /release }\n`,
      'public/release': key.write(),
      'public/other.asc': other.armor(),
    };
    expect(await found(files)).toEqual({
      fingerprints: [other.getFingerprint(), key.getFingerprint()],
      unread: [],
      stated: fingerprint.replace(/.{4}(?=.)/g, '$& '),
    });
  });
});

it.each([
  ['nothing', () => ({})],
  ['the policy of the Web Key Directory', () => ({ 'public/.well-known/openpgpkey/policy': '' })],
  ['a text about keys', () => ({ 'public/about.txt': 'It begins with -----BEGIN PGP PUBLIC KEY BLOCK-----.' })],
  ['a record', () => ({ 'content/updates/2026-01-01-key.md': key.armor() })],
])('%s is no key', async (_, files) => {
  expect(await found(files())).toEqual({ fingerprints: [], unread: [] });
});

it('a file that should hold a key and does not is told', async () => {
  const path = 'public/pgp-key.asc';
  expect(await found({ [path]: key.armor().slice(0, 200) })).toEqual({ fingerprints: [], unread: [path] });
});
