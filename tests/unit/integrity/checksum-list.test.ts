import { expect, it } from 'vitest';
import { isUnlisted, parseChecksums, sha256, writeChecksums } from '../../../src/integrity/checksum-list.ts';
import { integrityItem } from '../../../src/integrity/integrity-file.ts';

const [a, b] = [sha256('a'), sha256('b')];

it('is what sha256sum writes, in the order of the paths', () => {
  const text = writeChecksums([
    { path: 'b.txt', sha256: b },
    { path: 'a b.txt', sha256: a },
  ]);
  expect(text).toBe(`${a}  a b.txt\n${b}  b.txt\n`);
  expect(parseChecksums(text)).toEqual([
    { path: 'a b.txt', sha256: a },
    { path: 'b.txt', sha256: b },
  ]);
});

it('is read as sha256sum writes it for binary files and on Windows', () => {
  expect(parseChecksums(`${a} *a.txt\r\n${b} *b/c.txt\r\n`).map(({ path }) => path)).toEqual(['a.txt', 'b/c.txt']);
});

it.each([
  ['no checksum', 'a.txt'],
  ['a checksum cut short', `${a.slice(1)}  a.txt`],
  ['a page in its place', '<!doctype html>'],
  ['a path out of the folder', `${a}  ../a.txt`],
  ['a path out of the folder further on', `${a}  b/../../a.txt`],
  ['a path from the root of the disk', `${a}  /etc/hosts`],
  ['a path with a drive', `${a}  C:\\a.txt`],
])('%s is refused, with its line', (_, line) => {
  expect(() => parseChecksums(`${b}  b.txt\n${line}\n`)).toThrow(`Line 2 of SHA256SUMS is not "<SHA-256>  <path>"`);
});

it('lists all but itself and the signatures', () => {
  const paths = ['SHA256SUMS', 'SHA256SUMS.asc', 'integrity.json', 'integrity.json.asc', 'pgp-key.asc', 'a/SHA256SUMS'];
  expect(paths.filter(isUnlisted)).toEqual(['SHA256SUMS', 'SHA256SUMS.asc', 'integrity.json.asc']);
});

it.each([
  ['policies/index.html', 'https://example.com/trust/policies/', 'text/html'],
  ['index.html', 'https://example.com/trust/', 'text/html'],
  ['404.html', 'https://example.com/trust/404.html', 'text/html'],
  ['a/b c.pdf', 'https://example.com/trust/a/b%20c.pdf', 'application/pdf'],
  ['updates/feed.json', 'https://example.com/trust/updates/feed.json', 'application/feed+json'],
  ['documents/trust-pack.zip', 'https://example.com/trust/documents/trust-pack.zip', 'application/zip'],
  ['pagefind/x.pf_meta', 'https://example.com/trust/pagefind/x.pf_meta', 'application/octet-stream'],
])('%s is at %s and is %s', (path, url, type) => {
  expect(integrityItem({ path, sha256: a }, 3, 'https://example.com/trust/')).toEqual({
    path,
    url,
    sha256: a,
    size: 3,
    type,
  });
});
