import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseChecksums } from '../../../src/integrity/checksum-list.ts';
import { integrityItem } from '../../../src/integrity/integrity-file.ts';
import { commandLine, type Run } from '../cli/command-line.ts';
import { gzipped, leadingTo, sendingInstead, whileAnswering } from './odd-hosts.ts';
import { whileServed } from '../../served-folder.ts';
import { put, seal, sealedSite, signSite } from './sealed-site.ts';
import { makeTestKey, type TestKey } from './test-key.ts';

const { run, folder: own } = commandLine();

let key: TestKey;
let other: TestKey;

beforeAll(async () => {
  [key, other] = await Promise.all([makeTestKey('Key of a test', 'open sesame'), makeTestKey('Another key')]);
});

function site(base = '/'): string {
  const folder = sealedSite(base);
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const served = (folder: string, ...args: string[]): Promise<Run> =>
  whileServed(folder, '/trust/', (address) => run('verify', address, ...args));

function flip(folder: string, path: string): void {
  const bytes = readFileSync(join(folder, path));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  put(folder, path, bytes);
}

/** Both ways to look at a site. */
const ways = [
  ['a folder', (folder: string, ...args: string[]) => run('verify', folder, ...args)],
  ['an address', served],
] as const;

describe.each(ways)('%s', (_, verify) => {
  it('that is as listed passes', async () => {
    const { code, out, err } = await verify(site('/trust/'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('5 files, each as listed in SHA256SUMS.');
  });

  it('in which one bit differs fails and names the file', async () => {
    const folder = site('/trust/');
    flip(folder, 'policies/access 1.0.pdf');
    const { code, err } = await verify(folder);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^changed {5}policies\/access 1\.0\.pdf\n.*: 1 file not as listed in SHA256SUMS, which names 5\.\n$/,
    );
  });

  it('tells of what is missing and of what is there besides', async () => {
    const folder = site('/trust/');
    rmSync(join(folder, '.well-known', 'security.txt'));
    put(folder, 'nowhere/index.html', 'planted');
    const { code, err } = await verify(folder);
    expect(code).toBe(1);
    expect(err).toContain('missing     .well-known/security.txt\nextra       nowhere/index.html\n');
  });

  it('whose integrity.json is listed and not valid fails and names the field', async () => {
    const folder = site('/trust/');
    put(folder, 'integrity.json', '{"asOf": "2026-11-20", "items": []}');
    seal(folder);
    const { code, err } = await verify(folder);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'integrity.json is not valid: $schema: expected the address of its schema\n',
    });
    put(folder, 'integrity.json', '{"asOf": "2026-11-21", "items": []}');
    expect((await verify(folder)).err).toMatch(/^changed {5}integrity\.json\n.*: 1 file not as listed/);
  });

  it('without a list says so', async () => {
    const folder = site('/trust/');
    rmSync(join(folder, 'SHA256SUMS'));
    const { code, err } = await verify(folder);
    expect(code).toBe(1);
    expect(err).toMatch(
      / has no SHA256SUMS, so there is nothing to compare it with\. The list lies beside the first page of a site\.\n$/,
    );
  });

  it('whose list is none names the line', async () => {
    const folder = site('/trust/');
    put(folder, 'SHA256SUMS', '<!doctype html>\n');
    expect(await verify(folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Line 1 of SHA256SUMS') as string,
    });
  });

  it('that is signed names who signed, and only with a key', async () => {
    const folder = site('/trust/');
    await signSite(folder, key.privateKey, 'open sesame');
    put(own(), 'key.asc', key.publicKey);
    expect((await verify(folder)).out).toContain('SHA256SUMS.asc was not checked');
    const { code, out, err } = await verify(folder, '--key', 'key.asc');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Signed by Key of a test <test@example\.com>, key [\dA-F]{40}\.\n/);
  });

  it('signed by another key, or not at all, fails where a key is asked for', async () => {
    const folder = site('/trust/');
    put(own(), 'key.asc', key.publicKey);
    const unsigned = await verify(folder, '--key', 'key.asc');
    expect(unsigned).toMatchObject({ code: 1, err: 'There is no signature SHA256SUMS.asc.\n' });
    await signSite(folder, other.privateKey);
    const foreign = await verify(folder, '--key', 'key.asc');
    expect(foreign.code).toBe(1);
    expect(foreign.err).toBe(
      `The signature SHA256SUMS.asc does not hold: it is by the key ${other.fingerprint.slice(-16)}, and the one given is ${key.fingerprint}\n`,
    );
  });

  it('whose list was mended after it was signed fails', async () => {
    const folder = site('/trust/');
    await signSite(folder, key.privateKey, 'open sesame');
    put(own(), 'key.asc', key.publicKey);
    put(folder, 'SHA256SUMS', readFileSync(join(folder, 'SHA256SUMS'), 'utf8').replace(/.*security.txt\n/, ''));
    const { code, err } = await verify(folder, '--key', 'key.asc');
    expect(code).toBe(1);
    expect(err).toBe('The signature SHA256SUMS.asc does not hold: it, or what it signs, was changed after signing\n');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['no signature', () => '<!doctype html>\n'],
  ])('whose signature is %s fails', async (_, change) => {
    const folder = site('/trust/');
    await signSite(folder, key.privateKey, 'open sesame');
    put(own(), 'key.asc', key.publicKey);
    put(folder, 'SHA256SUMS.asc', change(readFileSync(join(folder, 'SHA256SUMS.asc'), 'utf8')));
    expect(await verify(folder, '--key', 'key.asc')).toMatchObject({
      code: 1,
      err: 'The signature SHA256SUMS.asc does not hold: it is no OpenPGP signature in ASCII armor\n',
    });
  });

  it('whose integrity.json a later version wrote passes', async () => {
    const folder = site('/trust/');
    const items = parseChecksums(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).map((checksum) => ({
      ...integrityItem(checksum, 1, 'https://trust.example.com/'),
      modified: '2030-01-01',
    }));
    const $schema = 'https://trust.example.com/data/schemas/integrity.json';
    put(folder, 'integrity.json', JSON.stringify({ $schema, asOf: '2030-01-01', generator: 'Candor 9', items }));
    seal(folder);
    const { code, err } = await verify(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('a host', () => {
  it('that sends files compressed passes', async () => {
    const folder = site();
    const { code, out } = await whileAnswering(gzipped(folder), (address) => run('verify', address));
    expect(out).toContain('5 files, each as listed');
    expect(code).toBe(0);
  });

  it('that leads to another is told of, and what was added there is found', async () => {
    const folder = site();
    put(folder, 'nowhere/index.html', 'planted');
    const { code, out, err, where } = await whileServed(folder, '/', (where) =>
      whileAnswering(leadingTo(where), async (address) => ({ ...(await run('verify', address)), where })),
    );
    expect(out).toContain(`/ leads to ${where}, which is compared.\n`);
    expect(err).toContain('extra       nowhere/index.html\n');
    expect(code).toBe(1);
  });

  it('that leads to a page instead of the list is refused', async () => {
    const folder = site();
    const { code, err } = await whileServed(folder, '/', (where) =>
      whileAnswering(leadingTo(where, 'policies/'), (address) => run('verify', address)),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/\/SHA256SUMS leads to \S+\/policies\/, which is no list of checksums\.\n$/);
  });

  it.each(['404.html', 'index.html'])('that sends %s for what it does not have is told of as missing', async (page) => {
    const folder = site();
    rmSync(join(folder, '.well-known', 'security.txt'));
    const { err } = await whileAnswering(sendingInstead(folder, page), (address) => run('verify', address));
    expect(err).toMatch(
      /^missing {5}\.well-known\/security\.txt\n\S+ 1 file not as listed in SHA256SUMS, which names 5\.\n$/,
    );
  });

  it('under a base path is found at its first page or its list, with or without the slash', async () => {
    const folder = site('/trust/');
    for (const end of ['', 'index.html', 'SHA256SUMS', 'integrity.json?x#y']) {
      const { code } = await whileServed(folder, '/trust/', (address) => run('verify', `${address}${end}`));
      expect(code, end).toBe(0);
    }
    const bare = await whileServed(folder, '/trust/', (address) => run('verify', address.replace(/\/$/, '')));
    expect(bare.code).toBe(0);
  });

  it('that serves the key as well is not enough', async () => {
    const folder = site('/trust/');
    await signSite(folder, key.privateKey, 'open sesame');
    put(folder, 'key.asc', key.publicKey);
    put(own(), 'key.asc', key.publicKey);
    const warning =
      'The key comes from the site itself: compare its fingerprint with one that you have from elsewhere.';
    const { out } = await whileServed(folder, '/trust/', (address) =>
      run('verify', address, '--key', `${address}key.asc`),
    );
    expect(out).toContain(warning);
    expect((await served(folder, '--key', 'key.asc')).out).not.toContain(warning);
  });
});

it('what nothing leads to cannot be told of an address', async () => {
  const folder = site('/trust/');
  put(folder, 'hidden.txt', 'planted');
  expect((await served(folder)).code).toBe(0);
  expect((await run('verify', folder)).err).toContain('extra       hidden.txt');
});

it.each([
  ['nothing', [], /^Say what to verify/],
  ['a folder that is not there', ['nowhere'], /^There is no folder .*nowhere\. An address begins with https:/],
  ['a key that is not there', ['.', '--key', 'none.asc'], /^There is no file .*none\.asc\.$/m],
])('given %s it says how it is used', async (_, args, message) => {
  const { code, err } = await run('verify', ...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

it('an address nobody answers at is named with the reason', async () => {
  const { code, err } = await run('verify', 'http://localhost:1/');
  expect(code).toBe(1);
  expect(err).toMatch(/^Cannot reach http:\/\/localhost:1\/SHA256SUMS: \S/);
});

it('an address that breaks off in the middle of a file is named', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('half');
    setImmediate(() => response.destroy());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { code, err } = await run('verify', `http://localhost:${port}/`);
  expect(code).toBe(1);
  expect(err).toMatch(/^http:\/\/localhost:\d+\/SHA256SUMS breaks off before its end: \S/);
});
