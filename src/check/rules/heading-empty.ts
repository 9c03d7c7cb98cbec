import { policy } from '../examples.ts';
import { hasWords } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from '../text/anchors.ts';
import { placeOfNode } from '../text/elements.ts';

/** Contents, anchors and bookmarks are made of a heading's words; PDF/UA refuses a heading without any. */
export const headingEmpty: Rule = {
  code: 'M018',
  name: 'heading-empty',
  severity: 'error',
  draft: 'note',
  sentence: 'Every heading has words.',
  bad: policy('##\n\nStaff.'),
  good: policy('## Scope\n\nStaff.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      for (const { node } of headingsOf(record.body.tree)) {
        if (hasWords(node)) continue;
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: 'This heading has no words.',
          hint: 'Write what the section is about, or delete the line.',
        };
      }
    }
  },
};
