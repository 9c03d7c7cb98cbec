import { lastDay } from '../../model/calendar.ts';
import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

/** A policy in force before anybody approved it is what auditors write up. */
export const approvedLate: Rule = {
  code: 'T004',
  name: 'approved-late',
  severity: 'error',
  draft: 'note',
  sentence: 'A version is approved no later than it takes effect.',
  bad: policy('We protect data.', 'approvedOn: 2026-03-15\neffective: 2026-03-01\n'),
  good: policy('We protect data.', 'approvedOn: 2026-02-15\neffective: 2026-03-01\n'),
  *check(site) {
    for (const { record } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      const { approvedOn, effective } = record.data;
      if (approvedOn === undefined || effective === undefined || approvedOn <= lastDay(effective)) continue;
      yield {
        place: placeOfValue(record.yaml, ['approvedOn']),
        message: `It was approved on ${approvedOn}, after it took effect on ${effective}.`,
        hint: 'Correct one of the two dates.',
      };
    }
  },
};
