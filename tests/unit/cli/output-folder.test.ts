import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outputTarget } from '../../../src/cli/output-folder.ts';
import { siteFolder, type SiteFolder } from '../../../src/site/folder.ts';
import { put, seal } from '../integrity/sealed-site.ts';

let folder: string;
let out: string;
let site: SiteFolder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-folder-'));
  out = join(folder, 'out');
  mkdirSync(join(folder, 'acme', 'content'), { recursive: true });
  mkdirSync(join(folder, 'acme', 'public'));
  site = siteFolder(join(folder, 'acme'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes what a build leaves, and these files beside it, which the list does not name. */
function earlierSite(where = out, beside: readonly string[] = []): void {
  for (const path of ['index.html', '404.html', 'policies/index.html', 'integrity.json']) put(where, path, path);
  seal(where);
  put(where, 'SHA256SUMS.asc', 'signature');
  for (const path of beside) put(where, path, 'foreign');
}

describe('takes', () => {
  test('a folder that is not there, or is empty', () => {
    expect(outputTarget(out, site)).toBe(out);
    mkdirSync(out);
    expect(outputTarget(out, site)).toBe(out);
  });

  test('a signed site built earlier', () => {
    earlierSite();
    expect(outputTarget(out, site)).toBe(out);
  });

  test.each([[[]], [['.git/config', 'CNAME', '.nojekyll', '.gitignore', '.github/workflows/site.yml', '.DS_Store']]])(
    'what version control and hosts keep in it, with a site and without: %s',
    (beside) => {
      for (const path of beside) put(out, path, 'foreign');
      expect(outputTarget(out, site)).toBe(out);
      earlierSite(out, ['policies/.DS_Store', ...beside]);
      expect(outputTarget(out, site)).toBe(out);
    },
  );

  test('what a build wrote for a host beside a site', () => {
    earlierSite();
    put(out, '_headers', '# Written by candor build\n/*\n');
    put(out, 'vercel.json', '{\n  "$schema": "https://openapi.vercel.sh/vercel.json#candor",\n}');
    put(out, 'staticwebapp.config.json', '{"$schema":"https://json.schemastore.org/s.json#candor","routes":[]}');
    put(out, '_hosting/nginx-http.conf', '# Written by candor build. Include this file\n');
    expect(outputTarget(out, site)).toBe(out);
  });

  test('a folder beside content/ and public/, also one whose name begins with dots', () => {
    expect(outputTarget(join(site.dir, 'dist'), site)).toBe(join(site.dir, 'dist'));
    expect(outputTarget(join(site.dir, '..out'), site)).toBe(join(site.dir, '..out'));
  });

  test('a symbolic link to a folder, for the folder', () => {
    mkdirSync(out);
    symlinkSync(out, join(folder, 'dist'));
    expect(outputTarget(join(folder, 'dist'), site)).toBe(out);
    expect(outputTarget(join(folder, 'dist', 'new'), site)).toBe(join(out, 'new'));
  });
});

describe('refuses', () => {
  test.each(['_headers', 'vercel.json', '_hosting/nginx-http.conf'])('%s that somebody else wrote', (path) => {
    earlierSite(out, [path]);
    expect(() => outputTarget(out, site)).toThrow(`it holds ${path.split('/')[0] ?? ''}, `);
  });

  test.each<[string, () => string, string]>([
    ['the root', () => '/', 'it holds '],
    ['the home folder', () => homedir(), 'it holds '],
    ['the checkout', () => process.cwd(), 'it holds '],
    ['the trust center', () => site.dir, 'it holds '],
    ['its content', () => site.contentDir, 'it holds '],
    ['a folder in its content', () => join(site.contentDir, 'out'), 'it is part of the source'],
    [
      'a folder in its content whose name begins with dots',
      () => join(site.contentDir, '..x'),
      'it is part of the source',
    ],
    ['a folder in public/', () => join(site.publicDir, 'a', 'b'), 'it is part of the source'],
    ['the source', () => resolve('src', 'pages'), 'it is part of the source'],
    ['the packages', () => resolve('node_modules', 'out'), 'it is part of the source'],
  ])('%s', (_, where, reason) => {
    expect(() => outputTarget(where(), site)).toThrow(reason);
  });

  test('the same through a symbolic link', () => {
    symlinkSync(site.contentDir, join(folder, 'innocent'));
    expect(() => outputTarget(join(folder, 'innocent'), site)).toThrow('it holds ');
    expect(() => outputTarget(join(folder, 'innocent', 'new'), site)).toThrow('it is part of the source');
    symlinkSync(folder, join(folder, 'above'));
    expect(() => outputTarget(join(folder, 'above'), site)).toThrow('it holds ');
  });

  test.each<[string, string[], string]>([
    [
      'another file',
      ['thesis.txt'],
      'it holds thesis.txt, and no SHA256SUMS of an earlier site. Move them away, or choose',
    ],
    ['any folder with a 404.html', ['404.html', 'docs/a.md'], 'it holds 404.html, docs, and no SHA256SUMS'],
    ['many files', ['a', 'b', 'c', 'd', 'e'], 'it holds a, b, c and 2 more, and no'],
    [
      'a list of checksums of something else',
      ['SHA256SUMS', 'linux.iso'],
      'it holds SHA256SUMS, linux.iso, and no SHA256SUMS of',
    ],
  ])('%s', (_, paths, message) => {
    for (const path of paths) put(out, path, '');
    if (paths.includes('SHA256SUMS')) seal(out);
    expect(() => outputTarget(out, site)).toThrow(message);
    expect(readdirSync(out, { recursive: true })).toEqual(expect.arrayContaining(paths));
  });

  test.each([
    ['notes.txt', 'notes.txt'],
    ['policies/notes.txt', 'policies/notes.txt'],
    ['docs/a.md', 'docs'],
    ['policies/.git/config', 'policies/.git/config'],
    ['nested/CNAME', 'nested'],
  ])('a site built earlier in which somebody put %s', (path, named) => {
    earlierSite(out, [path]);
    expect(() => outputTarget(out, site)).toThrow(
      `it holds ${named}, which the SHA256SUMS of the site in it does not list`,
    );
  });

  test('a site built earlier in which a folder is a symbolic link, or stands in place of a page', () => {
    earlierSite();
    rmSync(join(out, 'policies'), { recursive: true });
    put(folder, 'elsewhere/index.html', 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(out, 'policies'));
    expect(() => outputTarget(out, site)).toThrow('it holds policies, which');
    rmSync(join(out, 'policies'));
    rmSync(join(out, 'index.html'));
    put(out, 'index.html/mine.txt', 'mine');
    expect(() => outputTarget(out, site)).toThrow('it holds index.html/mine.txt, which');
  });

  test('a file, a link that leads nowhere, one that leads to itself, a path through a file', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'gone'), join(folder, 'broken'));
    symlinkSync('circle', join(folder, 'circle'));
    const told =
      (name: string): (() => string) =>
      () =>
        outputTarget(join(folder, name), site);
    expect(told('file')).toThrow('it is a file.');
    expect(told('broken')).toThrow(`broken is a symbolic link to ${join(folder, 'gone')}, which cannot be reached.`);
    expect(told('broken/new')).toThrow('broken is a symbolic link to');
    expect(told('circle')).toThrow('circle is a symbolic link to circle, which cannot be reached.');
    expect(told('file/new')).toThrow('a part of the path is a file, not a folder');
  });
});
