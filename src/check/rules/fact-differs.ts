import { quote } from '../../model/commitments.ts';
import type { Commitment } from '../../schemas/commitment.ts';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';
import { cycleName, everyWords } from '../../ui-text/cycles.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import { wordsOf } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode } from '../text/elements.ts';

/** @param coming the day on which the text will be wrong; absent where it is, or was */
function hintFor(value: string, coming: IsoDate | undefined, bare: string): string {
  return coming === undefined
    ? `Write ${value}, or leave the words out: ${bare}. Where the promise itself changed, add a dated value to it.`
    : `Leave the words out, ${bare}, or publish a version that says ${value} and takes effect on ${coming}.`;
}

/** Whether words say a value: of a cycle also by its name, "quarter" or "every quarter" for 3 months. */
function says(words: string, value: string, kind: Commitment['kind']): boolean {
  return words === value || (kind === 'every' && [cycleName(value), everyWords(value)].includes(words.toLowerCase()));
}

/** Two figures for one promise, and readers hold the company to the better one. */
export const factDiffers: Rule = {
  code: 'P003',
  name: 'fact-differs',
  severity: 'error',
  draft: 'note',
  sentence:
    'The words inside a <Fact> are the value its commitment has on every day the text is in force, days to come included.',
  bad: { ...policy('We tell you within <Fact id="breach-notice">48 hours</Fact>.'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice">72 hours</Fact>.'), ...BREACH_NOTICE },
  dependsOnDay: true,
  *check(site) {
    for (const { found, id, of, moment, days, commitment } of factsOf(site)) {
      if (!commitment || found.node.children.length === 0) continue;
      const words = wordsOf(found.node).replaceAll(/\s+/g, ' ').trim();
      const quoted = days.map((day) => ({ day, value: quote(commitment.data, day, of) }));
      const { kind } = commitment.data;
      const { day, value } = quoted.find((other) => other.value !== undefined && !says(words, other.value, kind)) ?? {};
      if (day === undefined || value === undefined) continue;
      yield {
        place: placeOfNode(found, words === '' ? undefined : words, 'last'),
        message: `The text says "${words}", and the commitment "${id}" is ${value} on ${day}.`,
        hint: hintFor(
          value,
          day > site.asOf && day !== moment ? day : undefined,
          `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`} />`,
        ),
      };
    }
  },
};
