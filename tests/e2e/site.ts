import { test as base, type Page } from '@playwright/test';
import { siteAddress } from '../../src/check/site-address.ts';
import { outputFolder, siteFolder } from '../../src/site/folder.ts';
import { whileServed } from '../served-folder.ts';

interface WorkerFixtures {
  /** Address of the built site. */
  siteUrl: string;
  /** A page in a browser with JavaScript switched off. */
  scriptless: Page;
}

/** Playwright's test with the built site behind `baseURL`, served as `npm start` serves it. */
export const test = base.extend<object, WorkerFixtures>({
  siteUrl: [
    async ({}, use) => {
      const { base: path } = siteAddress(siteFolder());
      await whileServed(outputFolder(), path, use);
    },
    { scope: 'worker' },
  ],
  scriptless: [
    async ({ browser, siteUrl }, use) => {
      const context = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ siteUrl }, use) => {
    await use(siteUrl);
  },
});

export { expect } from '@playwright/test';
