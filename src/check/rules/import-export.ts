import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';

/** Content is data: what authors write is never run. */
export const importExport: Rule = {
  code: 'M002',
  name: 'import-export',
  severity: 'error',
  draft: 'code',
  sentence: 'No text imports or exports code.',
  bad: policy("import Chart from './chart.js';\n\nWe protect data."),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'mdxjsEsm') continue;
      const word = found.node.value.startsWith('export') ? 'export' : 'import';
      yield {
        place: placeOfNode(found),
        message: `A line that begins with "${word}" is code, and texts hold none.`,
        hint: `Delete it; the components of this site need no import. A sentence that begins with "${word}" has to begin otherwise.`,
      };
    }
  },
};
