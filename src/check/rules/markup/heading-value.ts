import type { MdastNode } from 'satteri';
import { hasWords, rangeOf, wordsOf } from '../../../markdown/nodes.ts';
import { quote } from '../../../model/commitments.ts';
import { BREACH_NOTICE, policy } from '../../examples.ts';
import { factsOf, type Fact } from '../../facts.ts';
import type { Rule } from '../../rule.ts';
import { placeOfNode } from '../../text/elements.ts';
import { valuePhrase } from '../../text/quoted-value.ts';

/** The heading, or the first row of a table, that a quotation stands in; one without other words is refused already. */
function headingAround({ found: { parents } }: Fact): MdastNode | undefined {
  const isHead = (node: MdastNode, index: number): boolean => {
    const table = parents[index - 1];
    return node.type === 'heading' || (table?.type === 'table' && table.children[0] === node);
  };
  return parents.find((node, index) => isHead(node, index) && hasWords(node));
}

/** Anchors and names of tables are made of the author's words: a value filled in later would be missing. */
export const headingValue: Rule = {
  code: 'M020',
  name: 'heading-value',
  severity: 'error',
  draft: 'note',
  sentence: 'Every <Fact> in a heading, or above a column, has words.',
  bad: { ...policy('## Notice within <Fact id="breach-notice" />\n\nTo customers.'), ...BREACH_NOTICE },
  good: {
    ...policy('## Notice within <Fact id="breach-notice">72 hours</Fact>\n\nTo customers.'),
    ...BREACH_NOTICE,
  },
  *check(site) {
    for (const fact of factsOf(site)) {
      const { found, id, of, moment, commitment } = fact;
      const heading = headingAround(fact);
      if (heading === undefined || wordsOf(found.node).trim() !== '') continue;
      const value = commitment && moment !== undefined ? quote(commitment.data, moment, of) : undefined;
      const before = found.record.text.text.slice(0, rangeOf(found.node).start);
      const phrase = commitment && value !== undefined ? valuePhrase(value, commitment.data.kind, before) : '…';
      const tag = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`}>`;
      yield {
        place: placeOfNode(found),
        message:
          heading.type === 'heading'
            ? 'This <Fact> in a heading has no words, and the anchor of the heading is made of its words.'
            : 'This <Fact> above a column has no words, and the table is named by the words above its columns.',
        hint: `Write the value inside it: ${tag}${phrase}</Fact>.`,
      };
    }
  },
};
