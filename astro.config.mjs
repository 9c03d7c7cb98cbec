import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { markdownProcessor } from './src/markdown/processor.ts';
import { blankFrontMatter, goneTexts } from './src/integrations/texts.ts';
import { gate } from './src/integrations/gate.ts';
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
    // Joins what has no component in it: authors' texts are nearly all of that kind.
    mdx({ optimize: true }),
    pageMarkdown(),
    searchIndex(),
    sitemap({ filter: isListed }),
    integrity(),
    gate(),
  ],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: join(cacheDir, 'vite'),
    plugins: [blankFrontMatter(), goneTexts(), linksOut(site)],
    resolve: { preserveSymlinks: areLinks },
    // The preview serves what pages are made of, and nothing else of the checkout.
    server: { host: 'localhost', fs: { allow: ['src', 'node_modules'].map((name) => resolve(name)) } },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              // Texts in one chunk and not in two each: a thousand of them bundle and load in less time.
              codeSplitting: { groups: [{ name: 'texts', test: /\.mdx(?:\?|$)/ }] },
            },
          },
        },
      },
    },
    build: {
      rollupOptions: {
        onwarn(warning, warn) {
          // The MDX bundle prints one for each document, and none can be acted upon.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
