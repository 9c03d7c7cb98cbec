import { quote } from '../../model/commitments.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import { wordsOf } from '../read/body.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode } from '../text/elements.ts';

/** Two figures for one promise, and readers hold the company to the better one. */
export const factDiffers: Rule = {
  code: 'P003',
  name: 'fact-differs',
  severity: 'error',
  draft: 'note',
  sentence: 'The words inside a <Fact> are the value its commitment had on every day the text was in force.',
  bad: { ...policy('We tell you within <Fact id="breach-notice">48 hours</Fact>.'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice">72 hours</Fact>.'), ...BREACH_NOTICE },
  dependsOnDay: true,
  *check(site) {
    for (const { found, id, of, days, commitment } of factsOf(site)) {
      if (!commitment || found.node.children.length === 0) continue;
      const words = wordsOf(found.node).replaceAll(/\s+/g, ' ').trim();
      const quoted = days.map((day) => ({ day, value: quote(commitment.data, day, of) }));
      const { day, value } = quoted.find((other) => other.value !== undefined && other.value !== words) ?? {};
      if (day === undefined || value === undefined) continue;
      yield {
        place: placeOfNode(found, words === '' ? undefined : words, 'last'),
        message: `The text says "${words}", and the commitment "${id}" is ${value} on ${day}.`,
        hint: `Write ${value}, or leave the words out: <Fact id="${id}"${of === undefined ? '' : ` of="${of}"`} />. Where the promise itself changed, add a dated value to it.`,
      };
    }
  },
};
