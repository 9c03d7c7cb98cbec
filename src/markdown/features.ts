import type { Features } from 'satteri';

/** The Markdown that authors may write beyond CommonMark and GFM. The gate reads with the same. */
export const markdownFeatures = {
  /** `## Scope { #scope }`: an anchor that survives a new wording. */
  headingAttributes: true,
  definitionList: true,
  /** Policies quote commands and identifiers: the characters stay those that were written. */
  smartPunctuation: false,
} satisfies Features;
