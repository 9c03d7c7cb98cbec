import { lastDay } from '../../model/calendar.ts';
import { dayAhead, isNear } from '../coming.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { openTargets } from '../targets.ts';

const planned = (date: string) => ({
  'content/certifications/soc-2.yaml': `standard: SOC 2 Type II\nkind: attestation\nstatus: in-progress\ntarget: { date: ${date} }\n`,
});

/** There is still time to reach it, or to say that it will be later. */
export const targetNear: Rule = {
  code: 'T016',
  name: 'target-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No date aimed for comes in the time asked about.',
  bad: planned('2026-07-15'),
  good: planned('2026-Q4'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { date, status, yaml } of openTargets(site)) {
      const day = lastDay(date);
      if (!isNear(site, day)) continue;
      const written = day === date ? '' : ` (${date})`;
      yield {
        place: placeOfValue(yaml, ['target', 'date']),
        message: `It is to be reached${written} ${dayAhead(site, day).replace('on ', 'by ')}; the status is still ${status}.`,
        hint: 'Change `status` when it is reached, else write a new date or what has to happen first (`condition`).',
      };
    }
  },
};
