import type { Rule } from './rule.ts';
import { componentAttribute } from './rules/component-attribute.ts';
import { cycleAlone } from './rules/cycle-alone.ts';
import { componentInLine } from './rules/component-in-line.ts';
import { expression } from './rules/expression.ts';
import { factInLink } from './rules/fact-in-link.ts';
import { headingAttribute } from './rules/heading-attribute.ts';
import { headingEmpty } from './rules/heading-empty.ts';
import { headingRepeated } from './rules/heading-repeated.ts';
import { headingSkip } from './rules/heading-skip.ts';
import { headingTitle } from './rules/heading-title.ts';
import { headingValue } from './rules/heading-value.ts';
import { imageAlt } from './rules/image-alt.ts';
import { importExport } from './rules/import-export.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { linkWords } from './rules/link-words.ts';
import { lostMarkup } from './rules/lost-markup.ts';
import { mdxSyntax } from './rules/mdx-syntax.ts';
import { rawHtml } from './rules/raw-html.ts';
import { tableHeader } from './rules/table-header.ts';
import { unclosedEmphasis } from './rules/unclosed-emphasis.ts';
import { undefinedFootnote } from './rules/undefined-footnote.ts';
import { unknownComponent } from './rules/unknown-component.ts';

/** What the gate looks for in the markup of texts. */
export const markupRules: readonly Rule[] = [
  mdxSyntax,
  importExport,
  expression,
  unknownComponent,
  componentAttribute,
  rawHtml,
  linkScheme,
  headingSkip,
  headingTitle,
  headingRepeated,
  tableHeader,
  imageAlt,
  linkWords,
  undefinedFootnote,
  unclosedEmphasis,
  lostMarkup,
  headingAttribute,
  headingEmpty,
  factInLink,
  headingValue,
  componentInLine,
  cycleAlone,
];
