import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identityOf, type ProcessIdentity, waitForTurn } from '../../../src/cli/lock-file.ts';

let root: string;
let lock: string;
let log: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-turn-'));
  lock = join(root, 'node_modules', '.cache', 'candor', 'build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  log = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void log.push(text));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const waiting = (pid: number): string =>
  `Waiting for another build of this checkout to end (process ${pid}). If none is running, delete ${lock}`;

/** A process that runs until the test ends it. */
async function running(): Promise<{ identity: ProcessIdentity; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  await once(child, 'spawn');
  const identity = identityOf(child.pid ?? 0);
  if (identity === undefined) throw new Error('This system says of no process when it started');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { identity, end };
}

test('the second build begins when the first has ended, and names the file it waits for', async () => {
  const order: string[] = [];
  const endFirst = await waitForTurn(root);
  const second = waitForTurn(root).then((end) => {
    order.push('second begins');
    end();
  });
  order.push('first ends');
  endFirst();
  await second;
  expect(order).toEqual(['first ends', 'second begins']);
  expect(log).toEqual([waiting(process.pid)]);
  expect(existsSync(lock)).toBe(false);
});

test('a build of another process is waited for, and one that was killed holds nobody up', async () => {
  const { identity, end } = await running();
  writeFileSync(lock, JSON.stringify(identity));
  const turn = waitForTurn(root);
  expect(log).toEqual([waiting(identity.pid)]);
  await end();
  (await turn)();
});

describe('nobody waits', () => {
  const gone = (): number => spawnSync(process.execPath, ['--version']).pid;
  const me = (): ProcessIdentity => identityOf(process.pid) ?? { pid: process.pid, started: '', space: '' };

  test.each<[string, () => string]>([
    ['a process that is gone', () => JSON.stringify({ ...me(), pid: gone() })],
    ['a process whose number another one has now', () => JSON.stringify({ ...me(), pid: process.ppid, started: '1' })],
    ['an earlier process that had the number of this one', () => JSON.stringify({ ...me(), started: '1' })],
    ['this process, which does not hold it', () => JSON.stringify(me())],
    ['nobody: it is empty', () => ''],
    ['nobody: it is cut off', () => JSON.stringify(me()).slice(0, -4)],
    ['an earlier version of Candor, which wrote only the number', () => String(process.ppid)],
  ])('for a lock of %s', async (_, text) => {
    writeFileSync(lock, text());
    const end = await waitForTurn(root);
    expect(log).toEqual([]);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    end();
  });
});

describe('a build in another container, whose processes have numbers of their own,', () => {
  const elsewhere = JSON.stringify({ pid: process.pid, started: '1', space: 'another' });

  test('is waited for while it gives signs of life', async () => {
    writeFileSync(lock, elsewhere);
    const turn = waitForTurn(root);
    expect(log).toEqual([waiting(process.pid)]);
    rmSync(lock);
    (await turn)();
  });

  test('is taken for gone without any', async () => {
    writeFileSync(lock, elsewhere);
    utimesSync(lock, new Date(2020, 0), new Date(2020, 0));
    (await waitForTurn(root))();
    expect(log).toEqual([]);
  });
});

test('a folder where the lock file goes is named', async () => {
  mkdirSync(lock);
  await expect(waitForTurn(root)).rejects.toThrow(
    `${lock} is a folder, and a lock file has to go there. Delete the folder.`,
  );
});

test('many builds that find one lock left behind go one after the other', async () => {
  writeFileSync(lock, '');
  let atOnce = 0;
  const most: number[] = [];
  const build = async (): Promise<void> => {
    const end = await waitForTurn(root);
    atOnce += 1;
    most.push(atOnce);
    await Promise.resolve();
    atOnce -= 1;
    end();
  };
  await Promise.all(Array.from({ length: 5 }, build));
  expect(most).toEqual([1, 1, 1, 1, 1]);
});

test('a build that fails keeps its turn until what it had begun has ended', async () => {
  const module = JSON.stringify(pathToFileURL(resolve('src', 'cli', 'lock-file.ts')).href);
  const failing = `
    const { inTurn } = await import(${module});
    await inTurn(${JSON.stringify(root)}, async () => {
      setTimeout(() => process.stdout.write('the last page'), 300);
      throw new Error('one page fails');
    }).catch(() => process.stdout.write('failed, '));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', failing]);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  let printed = chunk.toString();
  child.stdout.on('data', (more: Buffer) => (printed += more.toString()));
  (await waitForTurn(root))();
  expect(printed).toBe('failed, the last page');
  expect(log).toEqual([waiting(child.pid ?? 0)]);
});

test('the lists of modules that an earlier build left are removed', async () => {
  const list = join(root, '.astro', 'content-modules.mjs');
  mkdirSync(join(root, '.astro'));
  writeFileSync(list, '');
  (await waitForTurn(root))();
  expect(existsSync(list)).toBe(false);
});
