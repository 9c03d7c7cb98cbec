import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertReplaceable, replaceOutput } from '../../../src/cli/output-folder.ts';
import { siteFolder, type SiteFolder } from '../../../src/site-folder.ts';

let folder: string;
let site: SiteFolder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-folder-'));
  site = siteFolder(join(folder, 'acme'));
  mkdirSync(site.contentDir, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('takes a folder that is not there, is empty, or holds a site built earlier', () => {
  const out = join(folder, 'out');
  expect(() => {
    assertReplaceable(out, site);
  }).not.toThrow();
  mkdirSync(out);
  expect(() => {
    assertReplaceable(out, site);
  }).not.toThrow();
  writeFileSync(join(out, '404.html'), '');
  expect(() => {
    assertReplaceable(out, site);
  }).not.toThrow();
});

test('takes a folder beside content/ and public/', () => {
  expect(() => {
    assertReplaceable(join(site.dir, 'dist'), site);
  }).not.toThrow();
});

test.each([
  ['the root', () => '/', 'building would delete'],
  ['the home folder', () => homedir(), 'building would delete'],
  ['the checkout', () => process.cwd(), 'building would delete'],
  ['the trust center', () => site.dir, 'building would delete'],
  ['its content', () => site.contentDir, 'building would delete'],
  ['a folder in its content', () => join(site.contentDir, 'out'), 'it is part of the source'],
  ['the source', () => resolve('src', 'pages'), 'it is part of the source'],
])('refuses %s', (_, out, reason) => {
  expect(() => {
    assertReplaceable(out(), site);
  }).toThrow(reason);
});

test('refuses a folder with files of another origin', () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.txt'), '');
  expect(() => {
    assertReplaceable(out, site);
  }).toThrow('it holds files that are not a site built earlier');
});

test('leaves nothing of the earlier site', () => {
  const [out, finished] = [join(folder, 'out'), join(folder, 'finished')];
  mkdirSync(join(out, 'old'), { recursive: true });
  mkdirSync(join(finished, 'new'), { recursive: true });
  writeFileSync(join(finished, 'new', 'index.html'), 'new');
  replaceOutput(out, finished);
  expect(readdirSync(out)).toEqual(['new']);
  expect(existsSync(join(out, 'new', 'index.html'))).toBe(true);
});
