import { lastDay } from '../../model/calendar.ts';
import { dayAhead, isNear } from '../coming.ts';
import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

/** Whoever reviews has to be asked before the day. */
export const reviewNear: Rule = {
  code: 'T013',
  name: 'review-near',
  severity: 'warning',
  draft: 'note',
  sentence: 'No review of a document in force falls due in the time asked about.',
  bad: policy('We protect data.', 'effective: 2025-07-15\nreviewEvery: 12 months\n'),
  good: policy('We protect data.', 'effective: 2025-07-15\nreviewEvery: 12 months\nreviewedOn: 2026-06-15\n'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { record, version } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      const by = version.review && lastDay(version.review.by);
      if (by === undefined || !isNear(site, by)) continue;
      yield {
        place: placeOfValue(record.yaml, ['reviewEvery']),
        message: `The review is due ${dayAhead(site, by)}.`,
        hint: 'Review it: publish a new version, or add "reviewedOn" with the day where nothing had to change.',
      };
    }
  },
};
