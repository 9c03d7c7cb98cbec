import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { join } from 'node:path';
import { staticServer } from '../../src/cli/static-server.ts';
import { siteAddress } from '../../src/site-address.ts';
import { siteFolder } from '../../src/site-folder.ts';
import { sitemapPaths } from './built-site.ts';
import { AFTER_BUILDS, builtSite, isDefault, siteNames } from './every-site.ts';

test.setTimeout(AFTER_BUILDS);

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

for (const name of siteNames.filter((site) => !isDefault(site))) {
  test(`pages of every kind of ${name} fit 320 px and read well for everybody`, async ({ browser }) => {
    const folder = await builtSite(name);
    const { base } = siteAddress(siteFolder(join('examples', name)));
    const server = staticServer(folder, base);
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const paths = onePageOfEachKind(sitemapPaths(folder));
    expect(paths).toContain(base);
    expect(paths.length).toBeGreaterThan(5);
    const context = await browser.newContext({ viewport: NARROW });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of paths) {
      await page.goto(`http://localhost:${String(address.port)}${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width !== NARROW.width) wrong.push(`${path}: ${String(width)} px wide`);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      wrong.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path}: ${id} ${target.join(' ')}`)),
      );
    }
    expect(wrong).toEqual([]);
    await context.close();
    server.closeAllConnections();
    server.close();
  });
}
