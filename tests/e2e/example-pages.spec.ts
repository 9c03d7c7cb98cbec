import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { siteAddress } from '../../src/check/site-address.ts';
import { siteFolder } from '../../src/site/folder.ts';
import { whileServed } from '../served-folder.ts';
import { sitemapPaths } from './built-site.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

const NARROW = { width: 320, height: 640 };

/** What a page is of: its folder, and how deep it lies; versions of documents are one kind, entries of a register another. */
function kindOf(path: string): string {
  const [first = '', ...below] = path.split('/').filter(Boolean);
  return [first, ...below.map((part) => (/^[\d.-]+$/.test(part) ? 'n' : '*'))].join('/');
}

/** The first page of each kind, the overview among them. */
function onePageOfEachKind(paths: readonly string[]): string[] {
  return [...new Map(paths.toReversed().map((path) => [kindOf(path), path])).values()].sort();
}

/** What of pages does not fit a narrow screen, or breaks a rule of axe. */
async function faultsOf(page: Page, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width !== NARROW.width) faults.push(`${address}: ${String(width)} px wide`);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .analyze();
    faults.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${address}: ${id} ${target.join(' ')}`)),
    );
  }
  return faults;
}

for (const name of siteNames.filter((site) => !isDefault(site))) {
  test(`pages of every kind of ${name} fit 320 px and read well for everybody`, async ({ browser }) => {
    const folder = await builtSite(name);
    const { base } = siteAddress(siteFolder(join('examples', name)));
    const paths = onePageOfEachKind(sitemapPaths(folder));
    expect(paths).toContain(base);
    expect(paths.length).toBeGreaterThan(5);
    const context = await browser.newContext({ viewport: NARROW });
    const page = await context.newPage();
    await whileServed(folder, base, async (root) => {
      const addresses = paths.map((path) => new URL(path, root).href);
      expect(await faultsOf(page, addresses)).toEqual([]);
    });
    await context.close();
  });
}
