import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';
import { COMMENT_HINT } from '../text/mdx-words.ts';

/** Comments in Markdown are sent to every reader; those in MDX are a habit away from it. */
export const comment: Rule = {
  code: 'X002',
  name: 'comment',
  severity: 'error',
  draft: 'note',
  sentence: 'No text holds a comment.',
  bad: policy('We protect data. <!-- legal: really? -->', '', 'md'),
  good: policy('We protect data.', '', 'md'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      const isHtml = node.type === 'html' && node.value.startsWith('<!--');
      const isMdx =
        (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && /^\s*\/\*/.test(node.value);
      if (!isHtml && !isMdx) continue;
      yield {
        place: placeOfNode(found),
        message: 'A comment has no place in a text that is published.',
        hint: COMMENT_HINT,
      };
    }
  },
};
