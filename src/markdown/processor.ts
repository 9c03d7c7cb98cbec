import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin, type Features } from 'satteri';
import { headingIds, headingLinks, ownIds } from './headings.ts';
import { tableAlignment, tableRegion } from './tables.ts';

/** The Markdown that authors may write beyond CommonMark and GFM. The gate reads with the same. */
export const markdownFeatures = {
  /** `## Scope { #scope }`: an anchor that survives a new wording. */
  headingAttributes: true,
  definitionList: true,
  /** Policies quote commands and identifiers: the characters stay those that were written. */
  smartPunctuation: false,
} satisfies Features;

/** Keeps the numbers of footnotes out of the search index, which would join them to the word before: "Exceptions1". */
export const noteReferences = defineHastPlugin({
  name: 'note-references',
  element: {
    filter: ['a'],
    visit(link, context) {
      if ('dataFootnoteRef' in link.properties) context.setProperty(link, 'dataPagefindIgnore', '');
    },
  },
});

/** Puts the path the site lives under before links to its own pages. */
function siteLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'site-links',
    element: {
      filter: ['a', 'img'],
      visit(element, context) {
        for (const name of ['href', 'src'] as const) {
          const value = element.properties[name];
          if (typeof value === 'string' && /^\/(?!\/)/.test(value)) context.setProperty(element, name, prefix + value);
        }
      },
    },
  });
}

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
