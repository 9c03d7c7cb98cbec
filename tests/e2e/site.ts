import { test as base } from '@playwright/test';
import { once } from 'node:events';
import { staticServer } from '../../src/cli/static-server.ts';
import { siteAddress } from '../../src/site-address.ts';
import { outputFolder, siteFolder } from '../../src/site-folder.ts';

/** Playwright's test with the built site behind `baseURL`, served as `npm start` serves it. */
export const test = base.extend<object, { siteUrl: string }>({
  siteUrl: [
    async ({}, use) => {
      const { base: path } = siteAddress(siteFolder());
      const server = staticServer(outputFolder(), path);
      server.listen(0, 'localhost');
      await once(server, 'listening');
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      await use(`http://localhost:${address.port}${path.replace(/\/?$/, '/')}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ siteUrl }, use) => {
    await use(siteUrl);
  },
});

export { expect } from '@playwright/test';
