import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from '../tests/e2e/preview.ts';
import { launchBrowser } from './browser.ts';
import type { Builds } from './builds.ts';
import { table } from './table.ts';
import { against } from './target.ts';

/** How often each is measured; the least counts. */
const ROUNDS = 3;
const SAVES = 5;

/** Seconds from the command to the whole first page. */
async function firstPage(site: string): Promise<number> {
  const start = performance.now();
  const { address, end } = await preview(site);
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  await response.text();
  const seconds = (performance.now() - start) / 1000;
  await end();
  if (!response.ok) throw new Error(`The first page answers ${response.status}`);
  return seconds;
}

/** Seconds from a saved policy to its new text in the browser that shows it. */
async function saved(site: string, file: string, path: string): Promise<number[]> {
  const { address, end } = await preview(site);
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
