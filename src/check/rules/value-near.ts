import { firstDay } from '../../model/calendar.ts';
import { dayAhead, isComing } from '../coming.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const rto = (from: string) => ({
  'content/commitments/rto.yaml': `title: Recovery time\nkind: within\ntowards: customers\nvalues:\n  - value: 8 hours\n  - { from: ${from}, value: 4 hours }\n`,
});

/** Every text that quotes the promise says another thing from that day on. */
export const valueNear: Rule = {
  code: 'T017',
  name: 'value-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No new value of a commitment begins to hold in the time asked about.',
  bad: rto('2026-07-15'),
  good: rto('2026-01-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'commitments')) {
      for (const [index, { from }] of data.values.entries()) {
        if (from === undefined || !isComing(site, firstDay(from))) continue;
        yield {
          place: placeOfValue(yaml, ['values', index, 'from']),
          message: `A new value of "${data.title}" holds ${dayAhead(site, firstDay(from)).replace('on ', 'from ')}.`,
          hint: 'Be ready to keep it, and see to it that the site is built on that day.',
        };
      }
    }
  },
};
