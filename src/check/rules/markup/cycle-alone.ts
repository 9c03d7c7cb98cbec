import { rangeOf } from '../../../markdown/nodes.ts';
import { quote } from '../../../model/commitments.ts';
import { policy } from '../../examples.ts';
import { factsOf, type Fact } from '../../facts.ts';
import type { Rule } from '../../rule.ts';
import type { Site } from '../../site.ts';
import { placeOfNode } from '../../text/elements.ts';
import { valuePhrase } from '../../text/quoted-value.ts';

const REVIEW = {
  'content/commitments/access-review.yaml':
    'title: Review of access\nkind: every\ntowards: customers\nvalues:\n  - value: 12 months\n',
};

/** English words after which "12 months" reads right. */
const LEADS = new Set(
  'a an the is are be every each per of within in after for than least most to from by over past last next or and until before between only'.split(
    ' ',
  ),
);

/** How much of a text in front of a quotation is looked at. */
const NEAR = 60;

/** What stands in front of a quotation in its paragraph, heading or cell. */
function wordsBefore({ found: { record, node, parents } }: Fact): string {
  const block = parents.findLast(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type));
  const { start } = rangeOf(node);
  return block ? record.text.text.slice(Math.max(rangeOf(block).start, start - NEAR), start) : '';
}

/** Whether a word that no length of time follows is right in front of it. */
function isAlone(before: string): boolean {
  const word = /(?<!\p{L})\p{L}+[*_]{0,3}\s+[*_]{0,3}$/u.exec(before)?.[0].replaceAll(/[*_\s]/g, '');
  return word !== undefined && !LEADS.has(word.toLowerCase());
}

/** The words above are English. */
function isEnglish({ found: { record } }: Fact, { content }: Site): boolean {
  const own = record.data && 'language' in record.data ? record.data.language : undefined;
  return (own ?? content?.organization.language ?? 'en').startsWith('en');
}

/** A bare quotation of a cycle is the time alone, so that "every", "each" and "at least every" can all stand before it. */
export const cycleAlone: Rule = {
  code: 'M022',
  name: 'cycle-alone',
  severity: 'warning',
  draft: 'note',
  sentence:
    'In a sentence, a <Fact> of a cycle without words of its own follows "every" or another word that leads to it.',
  bad: { ...policy('System owners review access <Fact id="access-review" />.'), ...REVIEW },
  good: { ...policy('System owners review access every <Fact id="access-review" />.'), ...REVIEW },
  *check(site) {
    for (const fact of factsOf(site)) {
      const { found, id, of, moment, commitment, isOver } = fact;
      const isBare = found.node.children.length === 0;
      // Nobody can change a version that is no longer in force.
      if (!isBare || isOver || moment === undefined || commitment?.data.kind !== 'every') continue;
      const before = wordsBefore(fact);
      const value = quote(commitment.data, moment, of);
      if (value === undefined || !isEnglish(fact, site) || !isAlone(before)) continue;
      const tag = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`}`;
      const word = /(?<!\p{L})\p{L}+\P{L}*$/u.exec(before)?.[0] ?? '';
      yield {
        place: placeOfNode(found),
        message: `Readers get "${word}${value}" here: the word "every" is missing before the cycle.`,
        hint: `Write every ${tag} />, or put the words inside it: ${tag}>${valuePhrase(value, 'every', before)}</Fact>.`,
      };
    }
  },
};
