import type { AstroUserConfig } from 'astro';
import { existsSync } from 'node:fs';

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** Astro's list of MDX texts keeps those that were deleted or renamed while a site is served. Without the files, no page would load. */
export function goneTexts(): Plugins[number] {
  return {
    name: 'gone-texts',
    apply: 'serve',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx(?:\?|$)/ },
      handler: (id) => (existsSync(id.replace(/\?.*$/, '')) ? undefined : 'export {};'),
    },
  };
}
