import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from '../text/anchors.ts';
import { placeOfNode } from '../text/elements.ts';

/** Whoever goes from heading to heading with a screen reader looks for the level that is missing (PDF/UA refuses it). */
export const headingSkip: Rule = {
  code: 'M008',
  name: 'heading-skip',
  severity: 'error',
  draft: 'note',
  sentence: 'Headings begin at the second level (##), and go down one level at a time.',
  bad: policy('## Access\n\nEveryone has an account.\n\n#### Reviews\n\nQuarterly.'),
  good: policy('## Access\n\nEveryone has an account.\n\n### Reviews\n\nQuarterly.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      let above = 1;
      for (const { node } of headingsOf(record.body.tree)) {
        const { depth } = node;
        if (depth > above + 1) {
          yield {
            place: placeOfNode({ record, node, parents: [] }),
            message: `This heading is of level ${depth}, and the one above it of level ${above}${above === 1 ? ' (the title)' : ''}.`,
            hint: `Begin it with ${'#'.repeat(above + 1)}.`,
          };
        }
        above = Math.max(depth, 1);
      }
    }
  },
};
