import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteAddress } from '../../src/check/site-address.ts';
import { redirectText } from '#words/chrome';
import { whileServed } from '../served-folder.ts';
import { builtPages, sitemapPaths } from './built-site.ts';
import { builtSite, folderOf, siteNames } from './every-site.ts';

interface Redirect {
  from: string;
  to: string;
}

/** The old addresses that a site says lead on. */
function redirectsOf(name: string): Redirect[] {
  const file = join(folderOf(name).contentDir, 'organization.yaml');
  const { redirects = [] } = parse(readFileSync(file, 'utf8')) as { redirects?: Redirect[] };
  return redirects;
}

const named = (elements: readonly Element[], tagName: string): Element[] =>
  elements.filter((element) => element.tagName === tagName);

const sites = siteNames.filter((name) => redirectsOf(name).length > 0);

test('sites with old addresses are among those tested', () => {
  expect(redirectsOf('nodikotha').map(({ from }) => from)).toEqual([
    '/security/sub-processors',
    '/security/hall-of-fame',
  ]);
});

for (const name of sites) {
  test(`old addresses of ${name} name the new one, and search engines are told to forget them`, async () => {
    const folder = await builtSite(name);
    const { origin = '', base } = siteAddress(folderOf(name));
    const prefix = base.replace(/\/$/, '');
    const pages = builtPages(folder);
    const listed = sitemapPaths(folder);
    for (const { from, to } of redirectsOf(name)) {
      const path = `${from.replace(/\/$/, '')}/`;
      const elements = pages.find((page) => page.path === path)?.elements ?? [];
      const isWithin = to.startsWith('/');
      const target = isWithin ? prefix + to : to;
      const metas = named(elements, 'meta').map(({ properties }) => properties);
      expect(metas.find(({ httpEquiv }) => String(httpEquiv) === 'refresh')?.content, from).toBe(`0; url=${target}`);
      expect(metas.find((meta) => meta.name === 'robots')?.content, from).toBe('noindex');
      const [canonical, ...others] = named(elements, 'link').filter(({ properties }) =>
        String(properties.rel).split(/[ ,]/).includes('canonical'),
      );
      expect(canonical?.properties.href, from).toBe(isWithin ? origin + target : to);
      expect(others, from).toEqual([]);
      expect(named(elements, 'a').map(({ properties }) => properties.href)).toEqual([target]);
      expect(named(elements, 'script'), from).toEqual([]);
      expect(listed, from).not.toContain(prefix + path);
      if (isWithin) expect(existsSync(join(folder, to.replace(/#.*$/, ''), 'index.html')), `${from}: ${to}`).toBe(true);
    }
  });

  test(`old addresses of ${name} lead a reader on without script`, async ({ browser }) => {
    const folder = await builtSite(name);
    const { base } = siteAddress(folderOf(name));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await whileServed(folder, base, async (address) => {
      const root = address.replace(/\/$/, '');
      for (const { from, to } of redirectsOf(name).filter((redirect) => redirect.to.startsWith('/'))) {
        for (const asked of [from, `${from.replace(/\/$/, '')}/`]) {
          expect((await page.goto(root + asked))?.status(), asked).toBe(200);
          await page.waitForURL(root + to);
          await expect(page.locator('h1')).not.toHaveText(redirectText.title);
          expect((await page.goto(page.url()))?.status(), to).toBe(200);
        }
      }
    });
    await context.close();
  });
}
