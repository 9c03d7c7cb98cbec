import Slugger from 'github-slugger';
import { policy } from '../examples.ts';
import { PAGE_ANCHORS } from '../pages.ts';
import { wordsOf } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from '../text/anchors.ts';
import { placeOfNode } from '../text/elements.ts';

/** An anchor that depends on how many headings like it come before does not last. */
export const headingRepeated: Rule = {
  code: 'M010',
  name: 'heading-repeated',
  severity: 'error',
  draft: 'note',
  sentence: 'No two headings of a text have the same anchor, and none has one of its page.',
  bad: policy('## Scope\n\nStaff.\n\n## Scope\n\nSuppliers.'),
  good: policy('## Scope\n\nStaff.\n\n## Scope { #scope-suppliers }\n\nSuppliers.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      const seen = new Map<string, number>();
      for (const { node, anchor, isOwn } of headingsOf(record.body.tree)) {
        const meant = isOwn ? anchor : new Slugger().slug(wordsOf(node));
        const before = seen.get(meant);
        seen.set(meant, before ?? node.position?.start.line ?? 1);
        // On the page of all notices the anchors of one begin with its id.
        const isOfPage = record.collection !== 'updates' && PAGE_ANCHORS.includes(meant);
        if (before === undefined && !isOfPage) continue;
        const other = before === undefined ? 'The page around this text' : `The heading in line ${before}`;
        const which = before === undefined ? 'the heading' : 'one of the two';
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: `${other} has the anchor "${meant}" already.`,
          hint: `Reword ${which}, or give this one an anchor of its own: ## Scope { #scope-suppliers }.`,
        };
      }
    }
  },
};
