import Slugger from 'github-slugger';
import { policy } from '../examples.ts';
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
  sentence: 'No two headings of a text have the same anchor.',
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
        if (before === undefined) continue;
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: `The heading in line ${before} has the anchor "${meant}" already.`,
          hint: 'Reword one of the two, or give this one an anchor of its own: ## Scope { #scope-suppliers }.',
        };
      }
    }
  },
};
