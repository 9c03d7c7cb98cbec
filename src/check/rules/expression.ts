import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { isElement, placeOfAttribute, placeOfNode, textNodes } from '../text/elements.ts';
import { BRACES } from '../text/mdx-words.ts';

const PLACEHOLDER = /^\{.*\}$/s;
const COMMENT = /^\s*\/\*/;

/** Content is data: what authors write is never run. */
export const expression: Rule = {
  code: 'M003',
  name: 'expression',
  severity: 'error',
  draft: 'code',
  sentence: 'No text holds an {expression}.',
  bad: policy('We keep logs for {retention} days.'),
  good: policy('We keep logs for 90 days.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        if (COMMENT.test(node.value)) continue;
        if (PLACEHOLDER.test(node.value)) continue;
        yield {
          place: placeOfNode(found),
          ...BRACES,
        };
      }
      if (!isElement(node)) continue;
      for (const attribute of node.attributes) {
        const isLiteral =
          attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || !attribute.value);
        if (isLiteral) continue;
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
        yield {
          place: name === '' ? placeOfNode({ ...found, node }) : placeOfAttribute({ ...found, node }, name),
          message: `${name === '' ? 'A tag' : `The attribute \`${name}\``} holds code in braces.`,
          hint:
            name === '' ? 'Write each attribute with its value in quotes.' : `Write the value in quotes: ${name}="…".`,
        };
      }
    }
  },
};
