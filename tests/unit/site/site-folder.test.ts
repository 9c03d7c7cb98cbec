import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWithin, plainFolders, siteFolder } from '../../../src/site/folder.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'site-folder-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A trust center in a folder of this name. */
function site(name: string): string {
  const dir = join(folder, name);
  for (const part of ['content', 'public']) mkdirSync(join(dir, part), { recursive: true });
  writeFileSync(join(dir, 'content', 'organization.yaml'), name);
  return dir;
}

describe('the folders of a trust center are real paths', () => {
  test('where its folder is a symbolic link', () => {
    const dir = site('acme');
    symlinkSync('acme', join(folder, 'link'));
    expect(siteFolder(join(folder, 'link'))).toEqual(siteFolder(dir));
    expect(siteFolder(dir).contentDir).toBe(join(dir, 'content'));
  });

  test('where content/ or public/ is one', () => {
    const dir = site('acme');
    mkdirSync(join(folder, 'other'));
    for (const part of ['content', 'public']) symlinkSync(join(dir, part), join(folder, 'other', part));
    const { contentDir, publicDir } = siteFolder(join(folder, 'other'));
    expect([contentDir, publicDir]).toEqual([join(dir, 'content'), join(dir, 'public')]);
  });

  test('where they are not there yet', () => {
    expect(siteFolder(join(folder, 'new')).contentDir).toBe(join(folder, 'new', 'content'));
  });

  test('and a link that leads nowhere is named', () => {
    symlinkSync('gone', join(folder, 'broken'));
    expect(() => siteFolder(join(folder, 'broken'))).toThrow(`${join(folder, 'broken')} is a symbolic link to gone`);
  });
});

describe('Astro gets paths without characters that mean something in an address', () => {
  test.each(['a#b', 'a?b', 'a%b', 'a%20b', 'a\\b'])('for %s', (name) => {
    const { contentDir, publicDir, areLinks } = plainFolders(siteFolder(site(name)));
    expect(areLinks).toBe(true);
    for (const path of [contentDir, publicDir]) expect(path).not.toMatch(/[#?%\\]/);
    expect(readFileSync(join(contentDir, 'organization.yaml'), 'utf8')).toBe(name);
    expect(plainFolders(siteFolder(join(folder, name))).contentDir).toBe(contentDir);
  });

  test.each(['acme', 'a b', `it's "it"`, 'ডকু', '..dots'])('and the very ones for %s', (name) => {
    const { contentDir, publicDir } = siteFolder(site(name));
    expect(plainFolders({ ...siteFolder(join(folder, name)), contentDir, publicDir })).toEqual({
      contentDir,
      publicDir,
      areLinks: false,
    });
  });
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/a/...', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/b', '/a', false],
])('%s lies in %s: %s', (path, of, expected) => {
  expect(isWithin(path, of)).toBe(expected);
});
