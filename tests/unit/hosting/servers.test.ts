import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeHostFiles } from '../../../src/hosting/hosts.ts';
import { headersAt, hostingTable } from '../../../src/hosting/table.ts';
import { KINDS, smallSite } from './small-site.ts';

const isInstalled = (command: string, flag: string): boolean => spawnSync(command, [flag]).status === 0;
const hasCertificates = isInstalled('openssl', 'version');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The configuration that a guide shows, in a folder of its own, with a certificate. */
function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-server-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    ],
    { stdio: 'ignore' },
  );
  return folder;
}

async function ask(address: string): Promise<{ status: number | undefined; headers: IncomingMessage['headers'] }> {
  const request = get(address, { rejectUnauthorized: false, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode, headers: response.headers };
}

const NOT_BEFORE_IT_LISTENS = 100;

async function answers(address: string): Promise<void> {
  for (;;) {
    try {
      await ask(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, NOT_BEFORE_IT_LISTENS));
    }
  }
}

async function whileRunning(server: ChildProcess, address: string, use: () => Promise<void>): Promise<void> {
  try {
    await answers(address);
    await use();
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Compares what a server sends with the table. */
async function expectTable(address: string, folder: string, base: string): Promise<void> {
  const table = hostingTable(folder, base);
  for (const kind of KINDS) {
    const path = `${base}${kind}`;
    const { status, headers } = await ask(address + path);
    const isMissing = kind === '/policies/nothing-here';
    expect([path, status]).toEqual([path, isMissing ? 404 : 200]);
    // Of a missing page nginx sends the policy of 404.html.
    const shown = isMissing
      ? Object.entries(headersAt(table, path)).slice(0, -1)
      : Object.entries(headersAt(table, path));
    for (const [name, value] of shown) {
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    }
    if (isMissing) expect(headers['content-security-policy']).toContain("'sha256-lost='");
    if (isMissing) expect(headers['content-type']).toBe('text/html; charset=utf-8');
  }
  expect(await ask(`${address}${base}/security`)).toMatchObject({
    status: 301,
    headers: { location: `${base}/policies/?a=1&b=2#top`, 'x-content-type-options': 'nosniff' },
  });
  expect(await ask(`${address}${base}/elsewhere/`)).toMatchObject({
    status: 301,
    headers: { location: 'https://example.com/a' },
  });
  expect((await ask(`${address}${base}/policies`)).headers.location).toBe(`${base}/policies/`);
  for (const file of ['nginx-http.conf', 'site.caddy']) {
    expect((await ask(`${address}${base}/_hosting/${file}`)).status).toBe(404);
  }
}

describe.each(['', '/trust'])('below "%s"', (base) => {
  it.skipIf(!hasCertificates || !isInstalled('nginx', '-v'))('nginx sends the headers of the table', async () => {
    const folder = smallSite(base);
    const root = folder.slice(0, folder.length - base.length);
    const work = workFolder();
    const port = await freePort();
    expect(writeHostFiles('nginx', folder, base)).toEqual([]);
    const config = join(work, 'nginx.conf');
    writeFileSync(
      config,
      `pid ${work}/pid; error_log ${work}/error.log; daemon off; worker_processes 1; events {}
      http { access_log off; include ${folder}/_hosting/nginx-http.conf;
        server { listen 127.0.0.1:${port} ssl; ssl_certificate ${work}/cert.pem; ssl_certificate_key ${work}/key.pem;
          root ${root}; include ${folder}/_hosting/nginx-server.conf; } }`,
    );
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', config], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('syntax is ok')]);
    const address = `https://127.0.0.1:${port}`;
    await whileRunning(spawn('nginx', ['-c', config]), address, () => expectTable(address, folder, base));
    expect(readFileSync(join(work, 'error.log'), 'utf8')).not.toContain('[emerg]');
  });

  it.skipIf(!hasCertificates || !isInstalled('caddy', 'version'))('Caddy sends the headers of the table', async () => {
    const folder = smallSite(base);
    const root = folder.slice(0, folder.length - base.length);
    const work = workFolder();
    const port = await freePort();
    expect(writeHostFiles('caddy', folder, base)).toEqual([]);
    const config = join(work, 'Caddyfile');
    writeFileSync(
      config,
      `{\n admin off\n auto_https disable_redirects\n}\nhttps://localhost:${port} {\n tls ${work}/cert.pem ${work}/key.pem\n root * ${root}\n import ${folder}/_hosting/site.caddy\n}\n`,
    );
    const environment = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
    const address = `https://localhost:${port}`;
    const server = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', config], {
      env: environment,
      stdio: 'ignore',
    });
    await whileRunning(server, address, () => expectTable(address, folder, base));
  });
});
