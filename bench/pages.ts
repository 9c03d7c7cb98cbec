import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { whileServed } from '../tests/served-folder.ts';
import { launchBrowser } from './browser.ts';
import { type Builds, WORDS_OF_LONG } from './builds.ts';
import { table } from './table.ts';

interface PageSize {
  path: string;
  /** Bytes of the HTML, as it is and after gzip -9. */
  raw: number;
  compressed: number;
  /** What a browser asks for to show the page, the page itself included. */
  requests: number;
  /** Bytes of all scripts it asks for or holds; data such as JSON-LD is none. */
  script: number;
}

async function measurePage(browser: Browser, url: string): Promise<Pick<PageSize, 'requests' | 'script'>> {
  const page = await browser.newPage();
  let requests = 0;
  let script = 0;
  page.on('response', (response) => {
    requests += 1;
    if (response.request().resourceType() !== 'script') return;
    void response.body().then((body) => (script += body.length));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  script += await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => src === '' && !type.includes('json'))
      .reduce((sum, { text }) => sum + text.length, 0),
  );
  await page.close();
  return { requests, script };
}

/** Measures pages of a finished site as a browser loads them. */
async function measurePages(folder: string, paths: readonly string[]): Promise<PageSize[]> {
  const browser = await launchBrowser();
  const sizes = await whileServed(folder, '/', async (address) => {
    const measured: PageSize[] = [];
    for (const path of paths) {
      const html = readFileSync(join(folder, path, 'index.html'));
      const compressed = gzipSync(html, { level: 9 }).length;
      const loaded = await measurePage(browser, new URL(path, address).href);
      measured.push({ path, raw: html.length, compressed, ...loaded });
    }
    return measured;
  });
  await browser.close();
  return sizes;
}

/** The sizes of pages of the default site and of a long document. */
export async function pagesReport(builds: Builds): Promise<string> {
  builds.build('default', builds.copyOfDefault(), 'everything');
  builds.build('long', builds.generated(4, WORDS_OF_LONG), 'everything');
  const sizes = [
    ...(await measurePages(builds.out('default'), ['/', '/whitepaper/', '/policies/', '/subprocessors/', '/search/'])),
    ...(await measurePages(builds.out('long'), ['/policies/policy-1/'])),
  ];
  const rows = sizes.map(({ path, raw, compressed, requests, script }) => [
    path,
    ...[raw, compressed, requests, script].map(String),
  ]);
  return [
    table(['page', 'HTML, bytes', 'gzip -9, bytes', 'requests', 'script, bytes'], rows),
    `The last page is a document of ${WORDS_OF_LONG} words: at most 14336 bytes after gzip, one request and two fonts, no script.`,
  ].join('\n\n');
}
