import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser.ts';
import type { Builds } from './builds.ts';
import { table } from './table.ts';
import { against } from './target.ts';

const root = resolve(import.meta.dirname, '..');

/** How often each is measured; the least counts. */
const ROUNDS = 3;
const SAVES = 5;

interface Served {
  readonly address: string;
  readonly end: () => Promise<void>;
}

/** Starts `dev` and waits for the address it prints. */
async function serve(site: string): Promise<Served> {
  const command = ['src/cli/candor.mjs', 'dev', '--site', site, '--port', '0'];
  const server = spawn('node', command, { cwd: root, env: { ...process.env, INIT_CWD: root } });
  let printed = '';
  const address = await new Promise<string>((found, lost) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [url] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (url) found(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => {
      lost(new Error(`dev ended:\n${printed}`));
    });
  });
  const end = async (): Promise<void> => {
    server.kill();
    await once(server, 'exit');
  };
  return { address, end };
}

/** Seconds from the command to the whole first page. */
async function firstPage(site: string): Promise<number> {
  const start = performance.now();
  const { address, end } = await serve(site);
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  await response.text();
  const seconds = (performance.now() - start) / 1000;
  await end();
  if (!response.ok) throw new Error(`The first page answers ${response.status}`);
  return seconds;
}

/** Seconds from a saved policy to its new text in the browser that shows it. */
async function saved(site: string, file: string, path: string): Promise<number[]> {
  const { address, end } = await serve(site);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const times: number[] = [];
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  for (let save = 0; save < SAVES; save += 1) {
    const words = `Saved for the ${save}th time.`;
    const text = `${readFileSync(file, 'utf8').trimEnd()}\n\n${words}\n`;
    const start = performance.now();
    writeFileSync(file, text);
    await page.getByText(words).waitFor({ state: 'attached' });
    times.push((performance.now() - start) / 1000);
    await page.waitForLoadState('networkidle');
  }
  await browser.close();
  await end();
  return times;
}

/** How long `dev` takes to its first page, and from a saved file to the page in the browser. */
export async function devReport(builds: Builds): Promise<string> {
  const site = builds.copyOfDefault();
  const policy = join(site, 'content', 'policies', 'bench');
  mkdirSync(policy, { recursive: true });
  const file = join(policy, '1.0.mdx');
  writeFileSync(file, '---\nid: BENCH-1\ntitle: Bench\neffective: 2026-01-01\n---\n\n## Scope\n\nEverything.\n');
  const starts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await firstPage(site));
  const saves = await saved(site, file, '/policies/bench/');
  rmSync(policy, { recursive: true });
  return table(
    ['dev, the least of several', 'value', 'target'],
    [
      ['command to first page, s', ...against(Math.min(...starts), 3, 2)],
      ['saved file to new page in the browser, s', ...against(Math.min(...saves), 0.3, 2)],
    ],
  );
}
