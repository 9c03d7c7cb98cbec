import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteAddress } from '../../../src/check/site-address.ts';
import { siteFolder } from '../../../src/site/folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-address-'));
  mkdirSync(join(folder, 'content'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['site: { origin: https://trust.example.com, base: /trust }', 'https://trust.example.com', '/trust'],
  ['site: { origin: https://trust.example.com }', 'https://trust.example.com', '/'],
  ['site: { origin: nowhere, base: trust }', undefined, '/'],
  ['site: [', undefined, '/'],
  ['', undefined, '/'],
])('reads %j', (text, origin, base) => {
  writeFileSync(join(folder, 'content', 'organization.yaml'), text);
  expect(siteAddress(siteFolder(folder))).toEqual({ origin, base, redirected: [] });
});

test('knows the paths that only lead elsewhere', () => {
  const text =
    'redirects: [{ from: /security, to: /whitepaper/ }, { from: /legal/, to: / }, { from: /über uns, to: / }, { from: /%C3%A4, to: / }, { from: x, to: / }]';
  writeFileSync(join(folder, 'content', 'organization.yaml'), text);
  expect(siteAddress(siteFolder(folder)).redirected).toEqual([
    '/security/',
    '/legal/',
    '/%C3%BCber%20uns/',
    '/%C3%A4/',
  ]);
});

test('stands without organization.yaml, which the gate asks for', () => {
  expect(siteAddress(siteFolder(folder))).toEqual({ origin: undefined, base: '/', redirected: [] });
});
