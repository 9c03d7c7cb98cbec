import { policy } from '../examples.ts';
import { wordsOf } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';

/** Read aloud, a cell is told with the heading of its column. */
export const tableHeader: Rule = {
  code: 'M011',
  name: 'table-header',
  severity: 'error',
  draft: 'note',
  sentence: 'Every table has a first row that says what its columns hold.',
  bad: policy('|   |   |\n| - | - |\n| Logs | 90 days |'),
  good: policy('| Data | Kept for |\n| - | - |\n| Logs | 90 days |'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'table') continue;
      const [head] = node.children;
      if (!head || head.children.some((cell) => wordsOf(cell).trim() !== '')) continue;
      yield {
        place: placeOfNode({ ...found, node: head }),
        message: 'The first row of this table is blank.',
        hint: 'Write in it what each column holds.',
      };
    }
  },
};
