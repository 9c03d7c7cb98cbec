import { satteri } from '@astrojs/markdown-satteri';
import { markdownFeatures } from './features.ts';
import { headingIds } from './heading-anchors.ts';
import { headingLinks, ownIds } from './heading-links.ts';
import { noteReferences } from './note-references.ts';
import { siteLinks } from './site-links.ts';
import { tableAlignment } from './table-alignment.ts';
import { tableRegion } from './table-region.ts';

/**
 * What turns the text of `.md` and `.mdx` documents into the article.
 *
 * @param contentDir the content folder
 * @param base the path the site lives under, `/` or `/trust`
 */
export function markdownProcessor(contentDir: string, base: string) {
  return satteri({
    features: markdownFeatures,
    mdastPlugins: [headingIds],
    hastPlugins: [
      ownIds(contentDir),
      headingLinks(contentDir),
      noteReferences,
      siteLinks(base),
      tableAlignment,
      tableRegion,
    ],
  });
}
