import type { AstroUserConfig } from 'astro';
import { existsSync, readFileSync } from 'node:fs';

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/**
 * While a site is served, a text that is deleted or renamed is read from memory until Astro has read its folder again. Without
 * it the page would lose its text, or not load, meanwhile.
 */
export function goneTexts(): Plugins[number] {
  const texts = new Map<string, string>();
  return {
    name: 'gone-texts',
    apply: 'serve',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx(?:\?|$)/ },
      handler(id) {
        const file = id.replace(/\?[^]*/, '');
        if (existsSync(file)) texts.set(file, readFileSync(file, 'utf8'));
        return texts.get(file) ?? 'export {};';
      },
    },
  };
}
