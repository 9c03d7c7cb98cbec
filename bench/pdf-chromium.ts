/** Prints pages of a finished site with Chromium and says how long that took: `node pdf-chromium.ts DIR COUNT WARM`. */
import { chromium } from '@playwright/test';
import { once } from 'node:events';
import { staticServer } from '../src/cli/static-server.ts';
import { findBrowser } from '../tests/e2e/browser.ts';
import { inAll } from './pdf-pages.ts';
import { sitePermalinks } from './permalinks.ts';

const [dir = '', count = '1', mode = 'cold'] = process.argv.slice(2);
const paths = sitePermalinks(dir).slice(0, Number(count));
const server = staticServer(dir, '/');
server.listen(0, 'localhost');
await once(server, 'listening');
const address = server.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] });
const page = await browser.newPage();

async function print(path: string): Promise<Uint8Array> {
  await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' });
  return page.pdf({ format: 'A4', tagged: true, outline: true });
}

const [first] = paths;
if (first === undefined) throw new Error(`${dir} has no documents`);
if (mode !== 'cold') await print(first);
const start = performance.now();
const pdfs: Uint8Array[] = [];
for (const path of paths) pdfs.push(await print(path));
const seconds = (performance.now() - start) / 1000;
await browser.close();
server.close();
// Counting pages is no part of what is measured from outside.
console.log(JSON.stringify({ seconds, ...(mode === 'cold' ? {} : await inAll(pdfs)) }));
