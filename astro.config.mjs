import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { markdownProcessor } from './src/markdown/processor.ts';
import { gate } from './src/integrations/gate.ts';
import { keptBuild } from './src/integrations/kept-build.ts';
import { linksOut } from './src/integrations/links-out.ts';
import { integrity } from './src/integrations/integrity.ts';
import { pageMarkdown } from './src/integrations/page-markdown.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { cacheFolder, outputFolder, plainFolders, siteFolder } from './src/site/folder.ts';
import { siteAddress } from './src/check/site-address.ts';

const site = siteFolder();
const { origin, base, redirected } = siteAddress(site);
const cacheDir = cacheFolder(site);
const { contentDir, publicDir, areLinks } = plainFolders(site);

/** Pages that search engines are not to list, with the base path before them. */
const unlisted = new Set(['/404/', '/search/', ...redirected].map((path) => base.replace(/\/$/, '') + path));

/** A comparison of two versions says nothing that their own pages do not say. */
const redline = /\/changes\/[\d.]+-to-[\d.]+\/$/;

/** @param {string} page absolute address */
function isListed(page) {
  const { pathname } = new URL(page);
  return !unlisted.has(pathname) && !redline.test(pathname);
}

export default defineConfig({
  site: origin,
  base,
  outDir: outputFolder(),
  publicDir,
  cacheDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // The default, "jsx", drops the space between inline elements that stand on lines of their own.
  compressHTML: true,
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    concurrency: availableParallelism(),
  },
  markdown: { processor: markdownProcessor(contentDir, base), syntaxHighlight: false },
  integrations: [
    // The renderer of authors' texts; what compiles them is src/markdown/mdx.ts.
    mdx(),
    keptBuild(),
    pageMarkdown(),
    searchIndex(),
    sitemap({ filter: isListed }),
    integrity(),
    gate(),
  ],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: join(cacheDir, 'vite'),
    plugins: [linksOut(site)],
    resolve: { preserveSymlinks: areLinks },
    // The preview serves what pages are made of, and nothing else of the checkout.
    server: { host: 'localhost', fs: { allow: ['src', 'node_modules'].map((name) => resolve(name)) } },
  },
});
