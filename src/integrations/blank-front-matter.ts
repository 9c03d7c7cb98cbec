import type { AstroUserConfig } from 'astro';
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
