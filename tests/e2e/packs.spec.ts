import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrityItem } from '../../src/integrity/integrity-file.ts';
import { outputFolder } from '../../src/site/folder.ts';
import { readPdf } from '../unit/renditions/pdf/read-pdf.ts';

const out = outputFolder();
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

interface Manifest {
  title: string;
  organization: string;
  asOf: string;
  url: string;
  items: { path: string; url: string; sha256: string; size: number; title: string; description: string }[];
}

/** A pack without its one folder: the folder, the files in it by path, and its manifest. */
function open(name: string): { folder: string; files: Map<string, Uint8Array>; manifest: Manifest } {
  const entries = Object.entries(unzipSync(readFileSync(join(out, 'documents', name))));
  const folders = new Set(entries.map(([path]) => path.slice(0, path.indexOf('/'))));
  expect(folders.size, name).toBe(1);
  const files = new Map(entries.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
  return { folder: [...folders][0] ?? '', files, manifest: JSON.parse(textOf(files.get('manifest.json'))) as Manifest };
}

const { items: listed } = JSON.parse(readFileSync(join(out, 'integrity.json'), 'utf8')) as { items: IntegrityItem[] };
const pathAt = new Map(listed.map(({ url, path }) => [url, path]));
const packs = globSync('*.zip', { cwd: join(out, 'documents') }).sort();

test('there is a pack of everything, and one for each framework that documents answer to', () => {
  expect(packs).toEqual(
    expect.arrayContaining(['trust-pack.zip', 'iso27001-2022-pack.zip', 'soc2-pack.zip', 'gdpr-pack.zip']),
  );
  expect(packs).not.toContain('iso27001-2013-pack.zip');
});

for (const name of packs) {
  test(`every file of ${name} is the one on the site, and its lists are right`, () => {
    const { folder, files, manifest } = open(name);
    expect(folder).toBe(`northlight-${name.replace('.zip', '')}-${manifest.asOf}`);
    expect(manifest.organization).toBe('Northlight Ltd');
    expect(pathAt.get(manifest.url)).toBe(`documents/${name}`);
    const lists = ['SHA256SUMS', 'index.html', 'manifest.json'];
    expect([...files.keys()].sort()).toEqual([...lists, ...manifest.items.map(({ path }) => path)].sort());
    const index = textOf(files.get('index.html'));
    const page = readFileSync(join(out, 'documents', name.replace('.zip', ''), 'index.html'), 'utf8');
    for (const { path, url, sha256, size, title, description } of manifest.items) {
      const bytes = files.get(path) ?? new Uint8Array();
      expect(Buffer.from(bytes).equals(readFileSync(join(out, pathAt.get(url) ?? ''))), path).toBe(true);
      expect([hashOf(bytes), bytes.byteLength], path).toEqual([sha256, size]);
      for (const shown of [index, page]) {
        for (const words of [path, sha256]) expect(shown, path).toContain(words);
      }
      expect(index).toContain(`href="${path}"`);
      expect(
        [title, description].every((words) => words.length > 3),
        path,
      ).toBe(true);
    }
    const sums = textOf(files.get('SHA256SUMS')).trimEnd().split('\n');
    expect(sums).toEqual(
      [...files]
        .filter(([path]) => path !== 'SHA256SUMS')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => `${hashOf(bytes)}  ${path}`),
    );
  });

  test(`${name} is offered with its checksum where readers look for it`, () => {
    const sha256 = hashOf(readFileSync(join(out, 'documents', name)));
    const id = name.replace('-pack.zip', '');
    const pages = ['documents', `documents/${id}-pack`, id === 'trust' ? '.' : `controls/${id}`];
    for (const page of pages) {
      const html = readFileSync(join(out, page, 'index.html'), 'utf8');
      expect(html, page).toContain(`href="/documents/${name}"`);
      expect(html, page).toContain(sha256);
    }
  });
}

test('the pack of everything holds the PDF of every document in force, and none of another version', () => {
  const { manifest } = open('trust-pack.zip');
  const held = manifest.items.map(({ url }) => pathAt.get(url) ?? '').filter((path) => path.endsWith('.pdf'));
  const versions = globSync('{policies/*,whitepaper,disclosure}/*.pdf', { cwd: out }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const inForce = versions.filter((path) => {
    const html = readFileSync(join(out, path.replace(/\.pdf$/, ''), 'index.html'), 'utf8');
    return />\s*In force since/.test(html);
  });
  expect(inForce.length).toBeGreaterThan(5);
  expect(held.filter((path) => versions.includes(path)).sort()).toEqual(inForce.sort());
  expect(held).toContain('subprocessors/register.pdf');
});

test('an advisory is cited by one number: on its page, in the list, in its PDF and in the pack', async () => {
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');
  const shown = [read('advisories/nl-2026-01/index.html'), read('advisories/index.html')].map((html) =>
    html.replace(/^[^]*<main|<\/main>[^]*$|<[^>]*>/g, ' ').match(/\bnl-2026-01\b/gi),
  );
  const { text } = await readPdf(readFileSync(join(out, 'advisories/nl-2026-01.pdf')));
  expect(text).toContain('NL-2026-01');
  expect(read('documents/trust-pack/index.html')).toContain('NL-2026-01. Security advisory of');
  expect(shown).toEqual([['NL-2026-01'], ['NL-2026-01']]);
});

test('the page of each PDF leads to how to verify it', () => {
  for (const page of ['policies/access-control/1.1', 'whitepaper/3.0', 'advisories/nl-2026-01', 'subprocessors']) {
    const html = readFileSync(join(out, page, 'index.html'), 'utf8');
    expect(html, page).toContain('href="/documents/#verify"');
  }
  const documents = readFileSync(join(out, 'documents', 'index.html'), 'utf8');
  for (const command of [
    'Get-FileHash -Algorithm SHA256',
    'shasum -a 256',
    'Get-Content SHA256SUMS',
    'shasum -a 256 -c SHA256SUMS',
    'sha256sum -c SHA256SUMS',
    'gpg --verify',
  ]) {
    expect(documents).toContain(command);
  }
});
