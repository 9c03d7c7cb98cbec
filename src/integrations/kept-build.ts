import type { AstroIntegration, HookParameters } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteFolder } from '../site/folder.ts';
import { bundleKey, contentBeside, KeptBundle } from './kept-bundle.ts';
import { KeptPages } from './kept-pages.ts';

/** Lets a build bundle and render only what has changed since the last one. The site is the same, byte for byte. */
export function keptBuild(): AstroIntegration {
  let config: HookParameters<'astro:config:done'>['config'];
  let key: string;
  let bundle: KeptBundle | undefined;
  return {
    name: 'kept-build',
    hooks: {
      'astro:config:setup': ({ config: { cacheDir }, updateConfig }) => {
        updateConfig({ vite: { plugins: [contentBeside(join(fileURLToPath(cacheDir), 'data-store.json'))] } });
      },
      'astro:config:done': (done) => {
        ({ config } = done);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        key = bundleKey(config);
        const pages = new KeptPages(siteFolder(), key, fileURLToPath(config.cacheDir));
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            bundle?.keep();
            await prerenderer.setup?.();
          },
          render: (request, options) =>
            pages.render(request.url, async () => {
              const answer = await prerenderer.render(request, options);
              return answer instanceof Response ? answer : answer.response;
            }),
          teardown: async () => {
            await prerenderer.teardown?.();
            pages.keep();
          },
        }));
      },
      'astro:build:setup': ({ vite, pages }) => {
        bundle = new KeptBundle(config, key, pages);
        bundle.useIn(vite);
      },
    },
  };
}
