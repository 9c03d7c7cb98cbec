import type { AstroUserConfig } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { splitFrontMatter } from '../check/read/front-matter.ts';

/** A text with nothing in its front matter, each line where it was. */
function withoutFields(text: string): string {
  const split = splitFrontMatter(text);
  if ('problem' in split) return text;
  const lines = '\n'.repeat(split.yaml.split('\n').length - 1);
  return `---\n${lines}---\n${text.slice(split.bodyStart)}`;
}

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** Keeps the fields of MDX from the parser of `@astrojs/mdx`: the content loader has read them, as the gate does. */
export function blankFrontMatter(): Plugins[number] {
  return {
    name: 'blank-front-matter',
    enforce: 'pre',
    transform: { filter: { id: /\.mdx$/ }, handler: (code) => ({ code: withoutFields(code), map: null }) },
  };
}

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
