import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listFiles, parseChecksums, sha256 } from '../../src/integrity/checksum-list.ts';
import { put } from '../unit/integrity/sealed-site.ts';
import { candor, otherCheckout, scratch } from './command.ts';
import { addressesAnswering } from './listeners.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** A small site with texts of each format, whose anchors name their own page, a picture, and two versions to compare. */
function siteWithTexts(): string {
  const site = scratch('small');
  put(
    site,
    'content/organization.yaml',
    `name: Small
headline: Round 0
site: { origin: https://trust.small.example }
language: en
contacts: { security: { email: security@small.example } }
sample: { asOf: 2026-06-30 }
`,
  );
  put(site, 'public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n');
  const policy = (more: string): string =>
    `---\nid: SM-A-1\ntitle: Access policy\n${more}---\n\n## Scope\n\n![The logo](/logo.svg)\n\n### Details\n\nAll of them.\n`;
  put(site, 'content/policies/access/1.0.mdx', policy('effective: 2026-01-01\n'));
  put(site, 'content/policies/access/1.1.md', policy('effective: 2026-02-01\nchanges: [Nothing of weight.]\n'));
  put(site, 'content/updates/2026-03-01-news.mdx', '---\ntitle: News\nkind: news\n---\n\n## A heading\n\nText.\n');
  return site;
}

// What one test builds and serves, the next builds again: the first build of a checkout takes longest.
let site: string;
let checkout: string;
let out: string;
/** Of a build that finds its caches, in milliseconds. */
let duration: number;
let served: { readonly address: string; readonly end: () => Promise<void> };

/** Builds and serves the site with `npm start`, on a port of its own. */
async function start(): Promise<typeof served> {
  const command = [resolve(checkout, 'src', 'cli', 'candor.mjs'), 'start', '--site', site, '--out', out, '--port', '0'];
  const server = spawn(process.execPath, command, { cwd: checkout, env: { ...process.env, INIT_CWD: checkout } });
  let printed = '';
  const address = await new Promise<string>((found, lost) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [, url] = /The site is at (\S+)/.exec(printed) ?? [];
      if (url) found(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => {
      lost(new Error(`The server ended:\n${printed}`));
    });
  });
  const end = async (): Promise<void> => {
    server.kill();
    await once(server, 'exit');
  };
  return { address, end };
}

test.beforeAll(async () => {
  site = siteWithTexts();
  checkout = otherCheckout();
  out = join(scratch('served'), 'out');
  served = await start();
});

test.afterAll(() => served.end());

const sums = (folder: string): string => readFileSync(join(folder, 'SHA256SUMS'), 'utf8');

/** Every file of a site is as its list says, and nothing else is there but `besides`. */
function expectWhole(folder: string, besides: readonly string[] = []): void {
  const listed = parseChecksums(sums(folder));
  expect(listFiles(folder)).toEqual([...listed.map(({ path }) => path), 'SHA256SUMS', ...besides].sort());
  expect(listed.filter(({ path, sha256: sum }) => sha256(readFileSync(join(folder, path))) !== sum)).toEqual([]);
}

/** Changes one digit of a file, or its last byte where it has none. */
function changeDigit(file: string): void {
  const bytes = readFileSync(file);
  const digits = [...bytes.keys()].filter((index) => /\d/.test(String.fromCharCode(bytes[index] ?? 0)));
  const at = digits[Math.floor(digits.length / 2)] ?? bytes.length - 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('npm start listens on loopback addresses only', async () => {
  const { loopback, others } = await addressesAnswering(Number(new URL(served.address).port));
  expect(loopback).not.toEqual([]);
  expect(others).toEqual([]);
});

test('neither the path of the site nor a damaged cache changes a byte', () => {
  const third = scratch('damaged');
  expectWhole(out);
  const page = readFileSync(join(out, 'policies', 'access', '1.0', 'index.html'), 'utf8');
  expect(page).toContain('href="/policies/access/1.0/#details"');

  const plainLink = join(scratch('plain-link'), 'link');
  symlinkSync(site, plainLink);
  // A link to a folder whose content/ is a link to one with all the characters that mean something elsewhere.
  const odd = join(scratch('odd-path'), `a b%20c%d#e?f'g"h ডকু`);
  cpSync(site, odd, { recursive: true });
  const linking = scratch('linking');
  for (const name of ['content', 'public']) symlinkSync(join(odd, name), join(linking, name));
  const oddLink = join(linking, 'link');
  symlinkSync(linking, oddLink);
  for (const path of [plainLink, oddLink]) {
    const second = scratch('linked');
    const { status, text } = candor(['build', '--site', path, '--out', second]);
    expect(status, text).toBe(0);
    expect(sums(second)).toBe(sums(out));
    expectWhole(second);
  }

  const cache = join(checkout, 'node_modules', '.cache', 'candor');
  const spoilt = ['pdf', 'renditions', 'redlines', 'store', 'bundle', 'pages'].flatMap((kind) => {
    const files = readdirSync(join(cache, kind)).map((name) => join(cache, kind, name));
    expect(files.length, kind).toBeGreaterThan(0);
    for (const [index, file] of files.entries()) {
      if (index % 2 === 0) changeDigit(file);
      else truncateSync(file, index % 3 === 0 ? 0 : Math.floor(statSync(file).size / 2));
    }
    return files;
  });
  for (const file of listFiles(cache).filter((path) => path.endsWith('/data-store.json')))
    changeDigit(join(cache, file));
  const began = performance.now();
  const { status, text } = candor(['build', '--site', site, '--out', third], {}, checkout);
  duration = performance.now() - began;
  expect(text).not.toContain(cache);
  expect(status, text).toBe(0);
  expect(sums(third)).toBe(sums(out));
  expectWhole(third);
  for (const file of spoilt) expect(existsSync(file), file).toBe(true);
});

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

test('18 builds, three at a time, killed at random leave a whole site, and the next build succeeds', async () => {
  const args = ['build', '--site', site, '--out', out];
  mkdirSync(join(out, '.git'), { recursive: true });
  writeFileSync(join(out, '.git', 'config'), 'mine');
  const random = numbers(18);
  const killed = async (moment: number): Promise<void> => {
    const program = resolve(checkout, 'src', 'cli', 'candor.mjs');
    const child = spawn(process.execPath, [program, ...args], {
      cwd: checkout,
      env: { ...process.env, INIT_CWD: checkout },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await Promise.race([wait(moment), ended]);
    child.kill('SIGKILL');
    await ended;
  };
  /** What the server, which goes on, has for readers. */
  const shown = async (): Promise<string> => (await fetch(served.address)).text();
  const organization = join(site, 'content', 'organization.yaml');
  const name = (round: number): void => {
    const text = readFileSync(organization, 'utf8');
    writeFileSync(organization, text.replace(/^headline: .*$/m, `headline: Round ${round}`));
  };
  for (let round = 1; round <= 6; round += 1) {
    name(round);
    await Promise.all([0, 1, 2].map(() => killed(random.next().value * duration)));
    expect(readFileSync(join(out, '.git', 'config'), 'utf8')).toBe('mine');
    // Killed within the swap, which the next build completes.
    if (existsSync(join(out, '.candor-next'))) continue;
    const listed = parseChecksums(sums(out));
    expect(listed.filter(({ path, sha256: sum }) => sha256(readFileSync(join(out, path))) !== sum)).toEqual([]);
    expect(await shown()).toMatch(/Round \d/);
  }
  name(7);
  const { status, text } = candor(args, {}, checkout);
  expect(text).not.toContain('Waiting for');
  expect(status).toBe(0);
  expect(await shown()).toContain('Round 7');
  expectWhole(out, ['.git/config']);
  expect(readdirSync(out).filter((entry) => entry.startsWith('.candor'))).toEqual([]);
});
