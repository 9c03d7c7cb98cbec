import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

/** The page says so too; better the author hears it first. */
export const reviewOverdue: Rule = {
  code: 'T005',
  name: 'review-overdue',
  severity: 'warning',
  draft: 'note',
  sentence: 'Every document in force was reviewed within the time it promises.',
  bad: policy('We protect data.', 'effective: 2025-01-01\nreviewEvery: 12 months\n'),
  good: policy('We protect data.', 'effective: 2025-01-01\nreviewEvery: 12 months\nreviewedOn: 2026-01-01\n'),
  dependsOnDay: true,
  *check(site) {
    for (const { record, version } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      if (version.review?.state !== 'overdue') continue;
      yield {
        place: placeOfValue(record.yaml, ['reviewEvery']),
        message: `The review was due by ${version.review.by}.`,
        hint: 'Review it: publish a new version, or add "reviewedOn" with the day where nothing had to change.',
      };
    }
  },
};
