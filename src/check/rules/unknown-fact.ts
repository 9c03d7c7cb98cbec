import { nearestName } from '../../spelling/nearest-name.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { thereAre } from '../shape/words.ts';
import { placeOfAttributeValue } from '../text/elements.ts';

/** A figure that no commitment stands behind cannot be kept right. */
export const unknownFact: Rule = {
  code: 'R002',
  name: 'unknown-fact',
  severity: 'error',
  draft: 'note',
  sentence: 'Every <Fact> names a commitment that is there.',
  bad: { ...policy('We tell you within <Fact id="breach-notise" />.'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice" />.'), ...BREACH_NOTICE },
  *check(site) {
    for (const { found, id } of factsOf(site)) {
      if (site.ids.commitments.has(id)) continue;
      const nearest = nearestName(id, site.ids.commitments);
      const known = [...site.ids.commitments];
      const all = known.length === 0 ? 'There are none in content/commitments.' : thereAre(known);
      yield {
        place: placeOfAttributeValue(found, 'id'),
        message: `There is no commitment "${id}".`,
        hint: nearest === undefined ? all : `Did you mean ${nearest}?`,
      };
    }
  },
};
