import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from '../text/anchors.ts';
import { placeOfNode } from '../text/elements.ts';

/** The page prints the title already. */
export const headingTitle: Rule = {
  code: 'M009',
  name: 'heading-title',
  severity: 'error',
  draft: 'note',
  sentence: 'No text has a heading of the first level (#): that is the title in the fields at its head.',
  bad: policy('# Information Security Policy\n\nWe protect data.'),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      for (const { node } of headingsOf(record.body.tree)) {
        if (node.depth !== 1) continue;
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: 'The title stands above the text already; this would be a second one.',
          hint: 'Delete the line, or begin it with ## where it is the heading of a section.',
        };
      }
    }
  },
};
