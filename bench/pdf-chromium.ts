/** Prints pages of a finished site with Chromium and says how long that took: `node pdf-chromium.ts DIR COUNT WARM`. */
import type { Page } from '@playwright/test';
import { whileServed } from '../tests/served-folder.ts';
import { launchBrowser } from './browser.ts';
import { inAll } from './pdf-pages.ts';
import { sitePermalinks } from './permalinks.ts';

const [dir = '', count = '1', mode = 'cold'] = process.argv.slice(2);
const paths = sitePermalinks(dir).slice(0, Number(count));
const [first] = paths;
if (first === undefined) throw new Error(`${dir} has no documents`);

async function print(page: Page, url: string): Promise<Uint8Array> {
  await page.goto(url, { waitUntil: 'load' });
  return page.pdf({ format: 'A4', tagged: true, outline: true });
}

const { seconds, pdfs } = await whileServed(dir, '/', async (address) => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  if (mode !== 'cold') await print(page, new URL(first, address).href);
  const start = performance.now();
  const printed: Uint8Array[] = [];
  for (const path of paths) printed.push(await print(page, new URL(path, address).href));
  const time = (performance.now() - start) / 1000;
  await browser.close();
  return { seconds: time, pdfs: printed };
});
// Counting pages is no part of what is measured from outside.
console.log(JSON.stringify({ seconds, ...(mode === 'cold' ? {} : await inAll(pdfs)) }));
