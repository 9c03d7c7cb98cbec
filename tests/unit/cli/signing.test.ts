import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { proveKeys } from '../../../src/cli/signing.ts';
import { siteFolder, type SiteFolder } from '../../../src/site/folder.ts';
import { put } from '../integrity/sealed-site.ts';
import { makeTestKey, type TestKey } from '../integrity/test-key.ts';

let key: TestKey;
let other: TestKey;
const folders: string[] = [];

beforeAll(async () => {
  [key, other] = await Promise.all([makeTestKey('Key of a test'), makeTestKey('Another key of a test')]);
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A site that states what is given, and serves a key where one is given. */
function site(signing: string, served?: string): SiteFolder {
  const folder = mkdtempSync(join(tmpdir(), 'candor-signing-'));
  folders.push(folder);
  put(folder, 'content/organization.yaml', `name: Example\n${signing}`);
  if (served !== undefined) put(folder, 'public/key.asc', served);
  return siteFolder(folder);
}

const stating = ({ fingerprint }: TestKey, more = ''): string =>
  `signing:\n  fingerprint: ${fingerprint.replace(/.{4}(?=.)/g, '$& ')}\n${more}`;
const signWith = ({ privateKey }: TestKey): void => {
  vi.stubEnv('CANDOR_SIGNING_KEY', privateKey);
};

describe('a build', () => {
  it('signed with the key that the site states goes on', async () => {
    signWith(key);
    await expect(proveKeys(site(stating(key)))).resolves.toBeUndefined();
    const inOne = `signing: { fingerprint: ${key.fingerprint} }\n`;
    await expect(proveKeys(site(inOne))).resolves.toBeUndefined();
  });

  it('signed with another key stops, and says which is which and where it is stated', async () => {
    signWith(other);
    const grouped = (text: string): string => text.replace(/.{4}(?=.)/g, '$& ');
    await expect(proveKeys(site(stating(key)))).rejects.toThrow(
      new RegExp(
        `^The signing key is ${grouped(other.fingerprint)},\\nand \\S*content/organization\\.yaml:3:16 states ${grouped(key.fingerprint)}\\.\\nSign with the key that is stated, or state this one there: fingerprint: ${grouped(other.fingerprint)}\\.$`,
      ),
    );
  });

  it('signed with another key is told what to publish, where the site leads to the key', async () => {
    signWith(other);
    await expect(proveKeys(site(stating(key, '  key: https://keys.example.org/key.asc\n')))).rejects.toThrow(
      /,\nand publish its public half where `key` leads: https:\/\/keys\.example\.org\/key\.asc\.$/,
    );
  });

  it('that is not signed goes on', async () => {
    vi.stubEnv('CANDOR_SIGNING_KEY', '');
    await expect(proveKeys(site(stating(key)))).resolves.toBeUndefined();
  });

  it('signed where the site states no key goes on, and says how to state it', async () => {
    signWith(key);
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await proveKeys(site(''));
    expect(log).toHaveBeenCalledWith(expect.stringContaining('No page says which key signs the site'));
    expect(log).toHaveBeenCalledWith(expect.stringContaining(key.fingerprint.slice(-4)));
    log.mockRestore();
  });

  it('leaves what is wrong with organization.yaml to the gate', async () => {
    signWith(key);
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await expect(proveKeys(site('signing: { fingerprint: 1234 }\n'))).resolves.toBeUndefined();
    await expect(proveKeys(site('signing: {{\n'))).resolves.toBeUndefined();
    log.mockRestore();
  });
});

describe('the key that a site serves', () => {
  const served = '  key: /key.asc\n';

  it('is the one it states', async () => {
    await expect(proveKeys(site(stating(key, served), key.publicKey))).resolves.toBeUndefined();
  });

  it('is refused where it is another, signed or not', async () => {
    await expect(proveKeys(site(stating(key, served), other.publicKey))).rejects.toThrow(
      /public\/key\.asc holds the key (?:[\dA-F]{4} ?){10},\nand \S+organization\.yaml:3:16 states /,
    );
  });

  it('is refused where it is none', async () => {
    await expect(proveKeys(site(stating(key, served), 'hello'))).rejects.toThrow(
      /public\/key\.asc is not an OpenPGP public key that can be read: /,
    );
  });

  it('is not asked for at another address', async () => {
    const elsewhere = stating(key, '  key: https://keys.example.org/key.asc\n');
    await expect(proveKeys(site(elsewhere))).resolves.toBeUndefined();
  });
});
