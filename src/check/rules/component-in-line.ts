import { mdxComponents } from '../../model/mdx-components.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { isElement, placeOfNode, textNodes } from '../text/elements.ts';

const blocks = Object.keys(mdxComponents).filter((name) => mdxComponents[name]?.inline !== true);

/** A table or a list cannot stand in a line: browsers end the paragraph, the heading or the link before it. */
export const componentInLine: Rule = {
  code: 'M021',
  name: 'component-in-line',
  severity: 'error',
  draft: 'note',
  sentence: `${listed(
    blocks.map((name) => `<${name}>`),
    'and',
  )} stand on lines of their own, or in a cell of a table.`,
  bad: policy('Our safeguards: <Controls />'),
  good: policy('Our safeguards:\n\n<Controls />'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node, parents } = found;
      if (!isElement(node) || node.type !== 'mdxJsxTextElement' || !blocks.includes(node.name ?? '')) continue;
      if (parents.at(-1)?.type === 'tableCell') continue;
      yield {
        place: placeOfNode(found, `<${node.name ?? ''}`),
        message: `<${node.name ?? ''}> stands within a line.`,
        hint: 'Put it on a line of its own, with a blank line before and after it.',
      };
    }
  },
};
