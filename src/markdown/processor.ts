import { satteri } from '@astrojs/markdown-satteri';
import { markdownFeatures } from './features.ts';
import { tableAlignment } from './table-alignment.ts';
import { tableRegion } from './table-region.ts';

/** What turns the text of `.md` and `.mdx` documents into the article. */
export const markdownProcessor = satteri({
  features: markdownFeatures,
  mdastPlugins: [],
  hastPlugins: [tableAlignment, tableRegion],
});
