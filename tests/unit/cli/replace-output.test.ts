import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertReplaceable } from '../../../src/cli/output-folder.ts';
import { completeReplacement, replaceOutput, type Disk } from '../../../src/cli/replace-output.ts';
import { staticServer } from '../../../src/cli/start.ts';
import { folderSource } from '../../../src/integrity/site-source.ts';
import { listFiles } from '../../../src/integrity/checksum-list.ts';
import { verifySite } from '../../../src/integrity/verify.ts';
import { put, seal } from '../integrity/sealed-site.ts';

let folder: string;
let out: string;
let finished: string;

const OLD = ['index.html', 'integrity.json', 'old/index.html', 'policies/index.html'];
const NEW = ['index.html', 'integrity.json', 'new/index.html', 'policies/index.html'];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-output-'));
  out = join(folder, 'out');
  finished = join(folder, 'finished');
  write(out, OLD, 'old');
  write(finished, NEW, 'new');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a signed site, each file with its path and this word. */
function write(where: string, paths: readonly string[], word: string): void {
  for (const path of paths) put(where, path, `${path} ${word}`);
  seal(where);
  put(where, 'SHA256SUMS.asc', word);
}

/** Every file of a folder with its content. */
const contentOf = (where: string): Record<string, string> =>
  Object.fromEntries(listFiles(where).map((path) => [path, readFileSync(join(where, path), 'utf8')]));

function failing(code: string): never {
  throw Object.assign(new Error(`${code}: injected`), { code });
}

/** A disk on which the step of this number fails, counted from 1. */
function failingAt(step: number, code: string, onOtherDisk = false): Disk {
  let count = 0;
  const next = (): void => {
    count += 1;
    if (count === step) failing(code);
  };
  return {
    rename: (from, to) => {
      if (onOtherDisk && from === finished) failing('EXDEV');
      next();
      renameSync(from, to);
    },
    copy: (from, to) => {
      mkdirSync(to);
      writeFileSync(join(to, 'index.html'), 'a part');
      next();
      cpSync(from, to, { recursive: true });
    },
  };
}

test('replaces what the earlier build wrote for its host', async () => {
  put(out, '_headers', '# Written by candor build\nold\n');
  put(out, '_redirects', '# Written by candor build\nold\n');
  put(finished, '_headers', '# Written by candor build\nnew\n');
  replaceOutput(out, finished);
  expect(readFileSync(join(out, '_headers'), 'utf8')).toContain('new');
  expect(existsSync(join(out, '_redirects'))).toBe(false);
  expect((await verifySite(folderSource(out))).differences).toEqual([]);
});

test('a new folder gets the site', () => {
  const before = contentOf(finished);
  replaceOutput(join(folder, 'a', 'b'), finished);
  expect(contentOf(join(folder, 'a', 'b'))).toEqual(before);
});

test('an earlier site goes, to its signatures, and what hosts and version control keep stays', () => {
  put(out, '.git/config', 'mine');
  put(out, 'CNAME', 'trust.example.com');
  rmSync(join(finished, 'SHA256SUMS.asc'));
  const after = { ...contentOf(finished), '.git/config': 'mine', CNAME: 'trust.example.com' };
  replaceOutput(out, finished);
  expect(contentOf(out)).toEqual(after);
});

test('a file that somebody wrote during the build is not deleted', () => {
  put(out, 'policies/notes.txt', 'mine');
  const before = contentOf(out);
  expect(() => {
    replaceOutput(out, finished);
  }).toThrow('it holds policies/notes.txt, which');
  expect(contentOf(out)).toEqual(before);
});

test('a file of a host is not replaced by one of the site, unless the earlier site had it', () => {
  put(out, 'CNAME', 'mine');
  write(finished, [...NEW, 'CNAME'], 'new');
  expect(() => {
    replaceOutput(out, finished);
  }).toThrow('the site has CNAME, and there is one that no build wrote');
  expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('mine');
  seal(out);
  replaceOutput(out, finished);
  expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('CNAME new');
});

test.each(['.candor-next', '.candor-previous', '.candor-part-1'])('a site that has %s itself is refused', (name) => {
  put(finished, `${name}/index.html`, 'new');
  const before = contentOf(out);
  expect(() => {
    replaceOutput(out, finished);
  }).toThrow(`The site cannot be built into ${out}: the site has ${name}, a name that builds use for their own files.`);
  expect(contentOf(out)).toEqual(before);
});

test('a site that could not be put in place is named a part before it is deleted: a kill then leaves no half of it to go on with', () => {
  const moved: string[][] = [];
  const disk = failingAt(3, 'EACCES');
  expect(() => {
    replaceOutput(out, finished, {
      ...disk,
      rename: (from, to) => {
        disk.rename(from, to);
        moved.push([from, to]);
      },
    });
  }).toThrow('Nothing there has changed');
  expect(moved.at(-1)).toEqual([join(out, '.candor-next'), expect.stringContaining('.candor-part')]);
});

test('a site that another build is putting in place is left alone', () => {
  write(join(out, '.candor-next'), NEW, 'another');
  const before = contentOf(out);
  expect(() => {
    replaceOutput(out, finished);
  }).toThrow(`another build is putting its site in place there. Build again when it has ended`);
  expect(contentOf(out)).toEqual(before);
});

describe.each([false, true])('with the site on another disk: %s', (onOtherDisk) => {
  /** How many steps the replacement takes. */
  function steps(): number {
    let count = 0;
    const { rename, copy } = failingAt(0, '', onOtherDisk);
    const scratch = join(folder, 'counted');
    cpSync(out, scratch, { recursive: true });
    cpSync(finished, join(folder, 'kept'), { recursive: true });
    replaceOutput(scratch, finished, {
      rename: (from, to) => {
        rename(from, to);
        count += 1;
      },
      copy: (from, to) => {
        copy(from, to);
        count += 1;
      },
    });
    rmSync(finished, { recursive: true, force: true });
    renameSync(join(folder, 'kept'), finished);
    return count;
  }

  test.each(['ENOSPC', 'EACCES', 'EROFS'])(
    'a disk that fails with %s at any step leaves the earlier site as it was',
    (code) => {
      const [before, made, last] = [contentOf(out), contentOf(finished), steps()];
      expect(last).toBeGreaterThan(10);
      for (let step = 1; step <= last; step += 1) {
        rmSync(finished, { recursive: true, force: true });
        for (const [path, text] of Object.entries(made)) put(finished, path, text);
        expect(() => {
          replaceOutput(out, finished, failingAt(step, code, onOtherDisk));
        }, `step ${step}`).toThrow(/^The site cannot be built into \S+: .*\. Nothing there has changed\.$/);
        expect(contentOf(out), `step ${step}`).toEqual(before);
      }
    },
  );

  test('a new folder that the disk has no room for is not left behind', () => {
    const where = join(folder, 'new');
    expect(() => {
      replaceOutput(where, finished, failingAt(1, 'ENOSPC', onOtherDisk));
    }).toThrow('no space is left');
    expect(listFiles(folder).filter((path) => path.startsWith('new'))).toEqual([]);
  });
});

/** Has another process replace the site, which is killed at this step. */
function killedAt(step: number): { wasKilled: boolean } {
  const script = resolve(import.meta.dirname, 'killed-replacement.mjs');
  const { signal, status } = spawnSync(process.execPath, [script, out, finished, String(step)]);
  if (signal === null) expect(status).toBe(0);
  return { wasKilled: signal === 'SIGKILL' };
}

test('after a kill at any step, the next build finds the earlier site or the finished one, and what lies beside', () => {
  put(out, '.git/config', 'mine');
  const [before, made] = [contentOf(out), contentOf(finished)];
  const after = { ...made, '.git/config': 'mine' };
  const found: string[] = [];
  for (let step = 1; killedAt(step).wasKilled; step += 1) {
    completeReplacement(out);
    const content = contentOf(out);
    const isBefore = JSON.stringify(content) === JSON.stringify(before);
    if (!isBefore) expect(content, `step ${step}`).toEqual(after);
    found.push(isBefore ? 'earlier' : 'finished');
    // As it was, for the next step.
    for (const where of [out, finished]) rmSync(where, { recursive: true, force: true });
    for (const [path, text] of Object.entries(before)) put(out, path, text);
    for (const [path, text] of Object.entries(made)) put(finished, path, text);
  }
  expect(found.length).toBeGreaterThan(10);
  expect(new Set(found)).toEqual(new Set(['earlier', 'finished']));
  expect(contentOf(out)).toEqual(after);
});

/** What a server of the folder gives a reader of each of these pages; `undefined` where it has none. */
async function servedAs(paths: readonly string[]): Promise<Map<string, string | undefined>> {
  const server = staticServer(out, '/').listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const answer = async (path: string): Promise<string | undefined> => {
      const response = await fetch(`http://localhost:${port}/${path.replace(/index\.html$/, '')}`);
      return response.status === 200 ? await response.text() : undefined;
    };
    return new Map(await Promise.all(paths.map(async (path) => [path, await answer(path)] as const)));
  } finally {
    server.close();
  }
}

test('while names change places, a server of the folder lacks no page but those of one name, and never shows what waits', async () => {
  const [before, made] = [contentOf(out), contentOf(finished)];
  const inBoth = OLD.filter((path) => NEW.includes(path));
  const waiting = ['.candor-next', '.candor-previous'].flatMap((folder) => NEW.map((path) => `${folder}/${path}`));
  let last = 1;
  for (let step = 1; killedAt(step).wasKilled; step += 1) {
    last = step;
    // As it is between two steps, which the kill holds still.
    const shown = await servedAs([...inBoth, ...waiting]);
    const pages = inBoth.map((path) => [path, shown.get(path)] as const);
    expect(pages.filter(([, text]) => text === undefined).length, `step ${step}`).toBeLessThanOrEqual(1);
    for (const [path, text] of pages) expect([undefined, before[path], made[path]], `step ${step}`).toContain(text);
    expect(
      waiting.filter((path) => shown.get(path) !== undefined),
      `step ${step}`,
    ).toEqual([]);
    for (const where of [out, finished]) rmSync(where, { recursive: true, force: true });
    for (const [path, text] of Object.entries(before)) put(out, path, text);
    for (const [path, text] of Object.entries(made)) put(finished, path, text);
  }
  expect(last).toBeGreaterThan(10);
});

test('what a kill within the swap leaves does not verify, and the next build deletes it', async () => {
  for (let step = 1; killedAt(step).wasKilled; step += 1) {
    const waiting = listFiles(out).filter((path) => path.startsWith('.candor-'));
    const verified = verifySite(folderSource(out));
    if (existsSync(join(out, 'SHA256SUMS'))) {
      const extra = (await verified).differences.filter(({ kind }) => kind === 'extra').map(({ path }) => path);
      expect(extra, `step ${step}`).toEqual(expect.arrayContaining(waiting));
    } else await expect(verified, `step ${step}`).rejects.toThrow('has no SHA256SUMS');
    completeReplacement(out);
    expect(readdirSync(out).filter((name) => name.startsWith('.candor-'))).toEqual([]);
    for (const where of [out, finished]) rmSync(where, { recursive: true, force: true });
    write(out, OLD, 'old');
    write(finished, NEW, 'new');
  }
});

test('after a kill at any step, a file that somebody wrote since is not deleted', () => {
  for (let step = 1; killedAt(step).wasKilled; step += 1) {
    const pages = OLD.filter((path) => path.includes('/') && existsSync(join(out, path)));
    if (existsSync(join(out, '.candor-next')) && pages[0] !== undefined) {
      const [name = ''] = pages[0].split('/');
      put(out, `${name}/notes.txt`, 'mine');
      const left = contentOf(out);
      for (const build of [completeReplacement, assertReplaceable]) {
        expect(() => {
          build(out);
        }, `step ${step}`).toThrow(`it holds ${name}/notes.txt, which`);
      }
      expect(contentOf(out), `step ${step}`).toEqual(left);
      rmSync(join(out, name, 'notes.txt'));
    }
    assertReplaceable(out);
    for (const where of [out, finished]) rmSync(where, { recursive: true, force: true });
    write(out, OLD, 'old');
    write(finished, NEW, 'new');
  }
});

test('a part of a site that a kill left behind is no foreign file', () => {
  put(out, '.candor-part-1/index.html', 'a part');
  assertReplaceable(out);
});

test('files of the earlier site that cannot be completed are told of, and kept for the next build', () => {
  // As a kill leaves it: the site is there whole, and nothing has changed places.
  const made = contentOf(finished);
  renameSync(finished, join(out, '.candor-next'));
  expect(() => {
    completeReplacement(out, failingAt(3, 'ENOSPC'));
  }).toThrow(/no space is left on its file system\. An earlier build was stopped there\.$/);
  completeReplacement(out);
  expect(contentOf(out)).toEqual(made);
});
