import { chromium } from '@playwright/test';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { staticServer } from '../src/cli/static-server.ts';
import { findBrowser } from '../tests/e2e/browser.ts';

export interface PageSize {
  path: string;
  /** Bytes of the HTML, as it is and after gzip -9. */
  raw: number;
  compressed: number;
  /** What a browser asks for to show the page, the page itself included. */
  requests: number;
  /** Bytes of all scripts it asks for or holds; data such as JSON-LD is none. */
  script: number;
}

/** Measures pages of a finished site as a browser loads them. */
export async function measurePages(folder: string, paths: readonly string[]): Promise<PageSize[]> {
  const server = staticServer(folder, '/');
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] });
  const sizes: PageSize[] = [];
  for (const path of paths) {
    const page = await browser.newPage();
    let requests = 0;
    let script = 0;
    page.on('response', (response) => {
      requests += 1;
      if (response.request().resourceType() !== 'script') return;
      void response.body().then((body) => (script += body.length));
    });
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    script += await page.evaluate(() =>
      [...document.scripts]
        .filter(({ src, type }) => src === '' && !type.includes('json'))
        .reduce((sum, { text }) => sum + text.length, 0),
    );
    await page.close();
    const html = readFileSync(join(folder, path, 'index.html'));
    sizes.push({ path, raw: html.length, compressed: gzipSync(html, { level: 9 }).length, requests, script });
  }
  await browser.close();
  server.close();
  return sizes;
}
