import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ask, LIMITS } from '../../../src/integrity/site-source.ts';
import { commandLine } from '../cli/command-line.ts';
import { whileServed } from '../../served-folder.ts';
import { whileAnswering } from './odd-hosts.ts';
import { put, seal, sealedSite } from './sealed-site.ts';

const { run } = commandLine();

function site(): string {
  const folder = sealedSite();
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Makes a file of 65 MiB that takes no room on the disk. */
function makeLarge(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 65 * 1024 * 1024);
}

it('a list of checksums that is too large is refused, in a folder and at an address', async () => {
  const folder = site();
  makeLarge(join(folder, 'SHA256SUMS'));
  expect(await run('verify', folder)).toMatchObject({ code: 1, err: 'SHA256SUMS is larger than 64 MiB\n' });
  const { code, err } = await whileServed(folder, '/', (address) => run('verify', address));
  expect(code).toBe(1);
  expect(err).toMatch(/\/SHA256SUMS is larger than 64 MiB\n$/);
});

it('an integrity.json that is too large is named, and the other files are compared', async () => {
  const folder = site();
  put(folder, 'integrity.json', '{}');
  seal(folder);
  makeLarge(join(folder, 'integrity.json'));
  const { code, err } = await run('verify', folder);
  expect(code).toBe(1);
  expect(err).toContain('unreadable  integrity.json: integrity.json is larger than 64 MiB\n');
});

it('a list that names too many files is refused', async () => {
  const folder = site();
  const lines = Array.from({ length: 100_001 }, (_, index) => `${'0'.repeat(64)}  file-${index}\n`);
  put(folder, 'SHA256SUMS', lines.join(''));
  expect(await run('verify', folder)).toMatchObject({
    code: 1,
    err: 'SHA256SUMS names 100001 files; at most 100000 are compared.\n',
  });
});

it('a host that sends a signature or a key without end is left', async () => {
  const folder = site();
  put(folder, 'key.asc', 'x'.repeat(2 * 1024 * 1024));
  put(folder, 'SHA256SUMS.asc', 'x'.repeat(2 * 1024 * 1024));
  await whileServed(folder, '/', async (address) => {
    expect((await run('verify', address)).err).toMatch(/\/SHA256SUMS\.asc is larger than 1 MiB\n$/);
    const { code, err } = await run('verify', folder, '--key', `${address}key.asc`);
    expect(code).toBe(2);
    expect(err).toMatch(/key\.asc is larger than 1 MiB\n$/);
  });
});

it('a host that leads on and on is left', async () => {
  const { code, err } = await whileAnswering(
    ({ url = '/' }, response) => response.writeHead(302, { Location: `${url}x` }).end(),
    (address) => run('verify', address),
  );
  expect(code).toBe(1);
  expect(err).toMatch(/\/SHA256SUMS is redirected more than 5 times\n$/);
});

it('a host that takes too long is left', async () => {
  const endless = whileAnswering(
    (_, response) => {
      response.write('a');
    },
    (address) => ask(address, { ...LIMITS, milliseconds: 200 }),
  );
  await expect(endless).rejects.toThrow(/\/ takes more than 0\.2 seconds$/);
});

it('what is no file is named, and not read', async () => {
  const folder = site();
  rmSync(join(folder, '.well-known', 'security.txt'));
  mkdirSync(join(folder, '.well-known', 'security.txt'));
  const { code, err } = await run('verify', folder);
  expect(code).toBe(1);
  expect(err).toContain('unreadable  .well-known/security.txt: it is not a file\n');
});
