import { lastDay } from '../../model/calendar.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { openTargets } from '../targets.ts';

const planned = (date: string) => ({
  'content/certifications/soc-2.yaml': `standard: SOC 2 Type II\nkind: attestation\nstatus: in-progress\ntarget: { date: ${date} }\n`,
});

/** A promise for a day that has gone by is read as a promise broken. */
export const targetPassed: Rule = {
  code: 'T008',
  name: 'target-passed',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No date aimed for has passed without being reached.',
  bad: planned('2026-Q1'),
  good: planned('2026-Q4'),
  dependsOnDay: true,
  *check(site) {
    for (const { date, status, yaml } of openTargets(site)) {
      if (lastDay(date) >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['target', 'date']),
        message: `The date aimed for, ${date}, has passed, and the status is still ${status}.`,
        hint: 'Change `status` where it was reached, else write a new date or what has to happen first (`condition`).',
      };
    }
  },
};
