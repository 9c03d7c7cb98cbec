import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../../../src/cli/start.ts';

const FILES = [
  'index.html',
  '404.html',
  'policies/access/1.0/index.html',
  'policies/access/1.0.md',
  'subprocessors/rss.xml',
  'subprocessors/changes.ics',
  'subprocessors/register.csv',
  'subprocessors/register.xlsx',
  'updates/feed.json',
  'data/controls.json',
  'sitemap-index.xml',
  'robots.txt',
  '.well-known/security.txt',
];

let folder: string;
const servers: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-server-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function serve(base: string): Promise<string> {
  const server = staticServer(folder, base).listen(0, 'localhost');
  servers.push(server);
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/policies/access/1.0/', 'text/html; charset=utf-8'],
  ['/policies/access/1.0.md', 'text/markdown; charset=utf-8'],
  ['/subprocessors/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/subprocessors/changes.ics', 'text/calendar; charset=utf-8'],
  ['/subprocessors/register.csv', 'text/csv; charset=utf-8'],
  ['/subprocessors/register.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/updates/feed.json', 'application/feed+json; charset=utf-8'],
  ['/data/controls.json', 'application/json; charset=utf-8'],
  ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const response = await fetch((await serve('/')) + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test.each(['/nothing/', '/policies/', '/policies/access/1.0.pdf', '/..%2f..%2fetc/passwd', '/%'])(
  '%s is not found, and says so on the page made for it',
  async (path) => {
    const response = await fetch((await serve('/')) + path);
    expect([response.status, await response.text()]).toEqual([404, '404.html']);
  },
);

describe('a file that readers keep', () => {
  const organization = (name: string): void => {
    writeFileSync(join(folder, 'data/organization.json'), JSON.stringify({ asOf: '2026-11-20', items: [{ name }] }));
  };
  const named = async (path: string): Promise<string | null> =>
    (await fetch((await serve('/')) + path)).headers.get('content-disposition');

  test.each([
    ['/policies/access/2.0.pdf', 'inline; filename=northlight-access-2.0.pdf'],
    ['/subprocessors/register.csv', 'inline; filename=northlight-subprocessor-register-2026-11-20.csv'],
    ['/policies/access/1.0.md', null],
    ['/', null],
  ])('%s is saved as %s', async (path, header) => {
    organization('Northlight');
    writeFileSync(join(folder, 'policies/access/2.0.pdf'), '%PDF');
    expect(await named(path)).toBe(header);
  });

  test('is named in the script of the company', async () => {
    organization('Ærø');
    expect(await named('/subprocessors/register.xlsx')).toContain(
      "filename*=UTF-8''%C3%A6r%C3%B8-subprocessor-register-2026-11-20.xlsx",
    );
  });
});

test.each([
  '//',
  '//example.org/',
  '///',
  'http://[',
  '/\\\\x',
  '*',
  '/%00',
  '/%',
  '/policies//access/1.0',
  '/..%2f..%2f..',
  'a b',
])('survives the request "GET %s", and serves the next', async (target) => {
  const origin = await serve('/');
  const socket = connect(Number(new URL(origin).port), 'localhost');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 40[04] /);
  expect((await fetch(`${origin}/`)).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s, and names the methods it takes', async (method) => {
  const response = await fetch(`${await serve('/')}/`, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('leads to the slash of a page, and keeps the query', async () => {
  const response = await fetch(`${await serve('/')}/policies/access/1.0?q=a`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/policies/access/1.0/?q=a']);
});

describe('below a base path', () => {
  test('serves the site there and nowhere else', async () => {
    const origin = await serve('/trust');
    expect((await fetch(`${origin}/trust/policies/access/1.0/`)).status).toBe(200);
    expect((await fetch(`${origin}/policies/access/1.0/`)).status).toBe(404);
    expect((await fetch(`${origin}/trusty/`)).status).toBe(404);
  });

  test('leads there from the root', async () => {
    const response = await fetch(await serve('/trust/'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/trust/']);
  });
});

describe('a site that is built again while it is served', () => {
  test('is served as it is now', async () => {
    const origin = await serve('/');
    writeFileSync(join(folder, 'robots.txt'), 'a longer text than before');
    const response = await fetch(`${origin}/robots.txt`);
    expect(await response.text()).toBe('a longer text than before');
    writeFileSync(join(folder, 'new.txt'), 'new');
    expect((await fetch(`${origin}/new.txt`)).status).toBe(200);
  });

  test('has no longer what was taken away', async () => {
    writeFileSync(join(folder, 'old.txt'), 'old');
    const origin = await serve('/');
    rmSync(join(folder, 'old.txt'));
    expect((await fetch(`${origin}/old.txt`)).status).toBe(404);
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});
