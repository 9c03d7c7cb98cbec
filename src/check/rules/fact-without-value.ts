import { partsOf, quote, valueOn } from '../../model/commitments.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf, type Fact } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { listed, thereAre } from '../shape/words.ts';
import { placeOfAttribute, placeOfNode } from '../text/elements.ts';

const PATCHING = {
  'content/commitments/patching.yaml':
    'title: Patching\nkind: within\ntowards: customers\nvalues:\n  - bySeverity: { critical: 7 days, high: 30 days }\n',
};

function explain(
  { id, of, moment = '' }: Fact,
  parts: readonly string[],
  hasValue: boolean,
): { message: string; hint: string } {
  if (!hasValue) {
    return {
      message: `The commitment "${id}" had no value on ${moment}, the day this text quotes it as of.`,
      hint: 'Give it a value from that day or earlier, or take the quotation out.',
    };
  }
  if (of === undefined) {
    return {
      message: `The commitment "${id}" is a different one for each of ${listed(parts)}.`,
      hint: `Say which is meant: <Fact id="${id}" of="${parts[0] ?? ''}" />.`,
    };
  }
  return parts.length === 0
    ? { message: `The commitment "${id}" is one value, so there is no "${of}" in it.`, hint: 'Leave out `of`.' }
    : { message: `The commitment "${id}" says nothing for "${of}".`, hint: thereAre(parts) };
}

/** The words are filled in as of the day the text was in force, and there have to be some. */
export const factWithoutValue: Rule = {
  code: 'R003',
  name: 'fact-without-value',
  severity: 'error',
  sentence:
    'Every <Fact> names a commitment, and where it is split a part of it, that had a value when the text was in force.',
  bad: { ...policy('We patch within <Fact id="patching" />.'), ...PATCHING },
  good: { ...policy('We patch within <Fact id="patching" of="critical" />.'), ...PATCHING, ...BREACH_NOTICE },
  dependsOnDay: true,
  *check(site) {
    for (const fact of factsOf(site)) {
      const { commitment, moment, of, found } = fact;
      if (!commitment || moment === undefined || quote(commitment.data, moment, of) !== undefined) continue;
      const value = valueOn(commitment.data, moment);
      const parts = partsOf(value).flatMap(({ key }) => (key === undefined ? [] : [key]));
      const place = of === undefined || !value ? placeOfNode(found) : placeOfAttribute(found, 'of');
      yield { place, ...explain(fact, parts, value !== undefined) };
    }
  },
};
