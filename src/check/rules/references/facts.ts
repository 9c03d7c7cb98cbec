import { firstDay } from '../../../model/calendar.ts';
import { partsOf, quote, valueOn } from '../../../model/commitments.ts';
import type { Commitment } from '../../../schemas/commitment.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import { BREACH_NOTICE, policy } from '../../examples.ts';
import { type Fact, factsOf } from '../../facts.ts';
import { isLaterPage, isOfDraft, pagesOf } from '../../pages.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { listed, thereAre } from '../../shape/words.ts';
import { recordsOf } from '../../site.ts';
import { placeOfAttribute, placeOfNode } from '../../text/elements.ts';

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

/** It has a value now, and a look back to that day would find none. */
function explainPast({ id, of }: Fact, { values }: Commitment, day: IsoDate): { message: string; hint: string } {
  const later = values.find(({ from }) => from !== undefined && firstDay(from) > day)?.from;
  const since = later === undefined ? '' : `; the next value holds from ${later}`;
  const what = of === undefined ? 'had no value' : `said nothing for "${of}"`;
  return {
    message: `This version was in force on ${day}, and the commitment "${id}" ${what} then${since}.`,
    hint: `Let the commitment have a value from ${day} or earlier, or the version take effect when it has one: the site as it was on ${day} could not be shown.`,
  };
}

/** It says nothing any more from a day that is announced. */
function explainComing({ id, of }: Fact, day: IsoDate): { message: string; hint: string } {
  const part = of === undefined ? 'as one value' : `for "${of}"`;
  return {
    message: `This version is still in force on ${day}, and the commitment "${id}" says nothing ${part} from then on.`,
    hint: `Let its value from ${day} say that too, or publish a version without the quotation that takes effect on ${day}.`,
  };
}

/** The words are filled in as of the day the text was in force, and there have to be some. */
export const factWithoutValue: Rule = {
  code: 'R003',
  name: 'fact-without-value',
  severity: 'error',
  draft: 'note',
  sentence:
    'Every <Fact> names a commitment, and where it is split a part of it, that has a value on every day the text is in force, days to come included.',
  bad: { ...policy('We patch within <Fact id="patching" />.'), ...PATCHING },
  good: { ...policy('We patch within <Fact id="patching" of="critical" />.'), ...PATCHING, ...BREACH_NOTICE },
  dependsOnDay: true,
  *check(site) {
    for (const fact of factsOf(site)) {
      const { commitment, moment, of, found } = fact;
      const day = commitment && fact.days.find((other) => quote(commitment.data, other, of) === undefined);
      if (!commitment || moment === undefined || day === undefined) continue;
      if (day !== moment) {
        const words = day > site.asOf ? explainComing(fact, day) : explainPast(fact, commitment.data, day);
        yield { place: placeOfNode(found), ...words };
        continue;
      }
      const value = valueOn(commitment.data, moment);
      const parts = partsOf(value).flatMap(({ key }) => (key === undefined ? [] : [key]));
      const place = of === undefined || !value ? placeOfNode(found) : placeOfAttribute(found, 'of');
      yield { place, ...explain(fact, parts, value !== undefined) };
    }
  },
};

const navigation = (entry: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nnavigation: [${entry}]\nsample: { asOf: 2026-06-30 }\n`,
});

/** An entry without content is left out of the navigation, which its author does not expect. */
export const navigationEmpty: Rule = {
  code: 'R008',
  name: 'navigation-empty',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Every section the navigation names has something in it, and is named once.',
  bad: navigation('questions'),
  good: {
    ...navigation('questions'),
    'content/questions/mfa.yaml': 'question: Is a second factor needed?\nanswer: "yes"\ngroup: Access\n',
  },
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      for (const [index, section] of (data.navigation ?? []).entries()) {
        const place = placeOfValue(yaml, ['navigation', index]);
        if (!pages.paths.has(`/${section}/`) && !isLaterPage(site, `/${section}/`)) {
          yield {
            place,
            message: isOfDraft(site, `/${section}/`)
              ? `Readers find nothing under "${section}" yet: there are only drafts.`
              : `There is nothing to show under "${section}" yet.`,
            hint: 'Leave it out until there is.',
          };
        } else if (data.navigation?.indexOf(section) !== index) {
          yield { place, message: `The navigation names "${section}" twice.`, hint: 'Delete one of the two.' };
        }
      }
    }
  },
};
