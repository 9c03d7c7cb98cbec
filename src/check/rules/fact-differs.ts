import { quote } from '../../model/commitments.ts';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import { wordsOf } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode, rangeOf } from '../text/elements.ts';
import { followsEvery, saysValue, valuePhrase } from '../text/quoted-value.ts';

/** @param coming the day on which the text will be wrong; absent where it is, or was */
function hintFor(value: string, coming: IsoDate | undefined, bare: string): string {
  return coming === undefined
    ? `Write ${value}, or leave the words out: ${bare}. Where the promise itself changed, add a dated value to it.`
    : `Leave the words out, ${bare}, or publish a version that says ${value} and takes effect on ${coming}.`;
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
      const { day, value } =
        quoted.find((other) => other.value !== undefined && !saysValue(words, other.value, kind)) ?? {};
      if (day === undefined || value === undefined) continue;
      const before = found.record.text.text.slice(0, rangeOf(found.node).start);
      const bare = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`} />`;
      yield {
        place: placeOfNode(found, words === '' ? undefined : words, 'last'),
        message: `The text says "${words}", and the commitment "${id}" is ${value} on ${day}.`,
        hint: hintFor(
          valuePhrase(value, kind, before, words),
          day > site.asOf && day !== moment ? day : undefined,
          kind === 'every' && !followsEvery(before) ? `every ${bare}` : bare,
        ),
      };
    }
  },
};
