import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrityItem } from '../../src/integrity/integrity-file.ts';
import { siteAddress } from '../../src/check/site-address.ts';
import { outputFolder, siteFolder } from '../../src/site/folder.ts';
import { whileServed } from '../served-folder.ts';
import { candorAside, scratch } from './command.ts';

const out = outputFolder();
const hashOf = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(join(out, path)))
    .digest('hex');

/** Every file of the site but those that are made of the list. */
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(out).length + 1))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !['SHA256SUMS', 'SHA256SUMS.asc', 'integrity.json.asc'].includes(path))
  .sort();

test('SHA256SUMS names every file, and each with its own checksum', () => {
  const lines = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  expect(files.length).toBeGreaterThan(300);
  expect(lines).toBe(files.map((path) => `${hashOf(path)}  ${path}\n`).join(''));
});

/** Coreutils have the one program, macOS and Perl the other; both read the same lists. */
const CHECKERS = [
  ['sha256sum', '-c', 'SHA256SUMS'],
  ['shasum', '-a', '256', '-c', 'SHA256SUMS'],
] as const;

/** What the program of this machine for lists of checksums says of a folder. */
function checkSums(cwd: string): { status: number | null; text: string } {
  for (const [program, ...args] of CHECKERS) {
    const { status, error, stdout, stderr } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (error === undefined) return { status, text: stdout + stderr };
  }
  throw new Error('This test needs sha256sum (GNU coreutils) or shasum (Perl, macOS): install one of them.');
}

test('sha256sum -c SHA256SUMS passes in the output, and names a file with one flipped bit', () => {
  const { status, text } = checkSums(out);
  expect(text).toBe(files.map((path) => `${path}: OK\n`).join(''));
  expect(status).toBe(0);
  const copy = scratch('sums');
  cpSync(out, copy, { recursive: true });
  flip(join(copy, 'whitepaper', '3.0.pdf'));
  const flipped = checkSums(copy);
  expect(flipped.text).toContain('whitepaper/3.0.pdf: FAILED\n');
  expect(flipped.text.match(/: FAILED$/gm)).toHaveLength(1);
  expect(flipped.status).toBe(1);
});

test('integrity.json says of every file but itself what it is, how large, and where', () => {
  const { asOf, items } = JSON.parse(readFileSync(join(out, 'integrity.json'), 'utf8')) as {
    asOf: string;
    items: IntegrityItem[];
  };
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(items.map(({ path }) => path)).toEqual(files.filter((path) => path !== 'integrity.json'));
  const { origin = '', base } = siteAddress(siteFolder());
  for (const { path, url, sha256, size, type } of items) {
    expect(sha256, path).toBe(hashOf(path));
    expect(size, path).toBe(readFileSync(join(out, path)).byteLength);
    expect(url, path).toBe(encodeURI(origin + base + path.replace(/(^|\/)index\.html$/, '$1')));
    expect(type, path).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  }
  const typeOf = (path: string): string | undefined => items.find((item) => item.path === path)?.type;
  expect(typeOf('index.html')).toBe('text/html');
  expect(typeOf('subprocessors/register.pdf')).toBe('application/pdf');
});

test('integrity.json follows the schema that it names, and a checksum cut short does not', () => {
  const readJson = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
  const { origin = '', base } = siteAddress(siteFolder());
  const content = readJson('integrity.json') as { $schema: string; items: IntegrityItem[] };
  expect(content.$schema).toBe(`${origin}${base}data/schemas/integrity.json`);
  const ajv = new Ajv2020();
  addFormats(ajv);
  const schema = readJson('data/schemas/integrity.json') as AnySchema;
  expect(schema).toMatchObject({ $id: content.$schema });
  const follows = ajv.compile(schema);
  expect(follows(content), JSON.stringify(follows.errors)).toBe(true);
  expect(follows({ ...content, items: [{ ...content.items[0], sha256: 'abc' }] })).toBe(false);
});

/** Flips the lowest bit of the byte in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('verify passes on the site as it is served, and one flipped bit makes it fail and name the file', async () => {
  const { base } = siteAddress(siteFolder());
  const copy = scratch('flipped');
  cpSync(out, copy, { recursive: true });
  const verifyBoth = async () => [
    await candorAside(['verify', copy]),
    await whileServed(copy, base, (address) => candorAside(['verify', address])),
  ];
  for (const { status, text } of await verifyBoth()) {
    expect(text).toContain(`${files.length} files, each as listed in SHA256SUMS.`);
    expect(status).toBe(0);
  }
  flip(join(copy, 'whitepaper', '3.0.pdf'));
  for (const { status, text } of await verifyBoth()) {
    expect(text).toContain('changed     whitepaper/3.0.pdf\n');
    expect(text).toContain('1 file not as listed');
    expect(status).toBe(1);
  }
});
