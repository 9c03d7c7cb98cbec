import { lastDay } from '../../model/calendar.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const planned = (date: string) => ({
  'content/certifications/soc-2.yaml': `standard: SOC 2 Type II\nkind: attestation\nstatus: in-progress\ntarget: { date: ${date} }\n`,
});

/** A promise for a day that has gone by is read as a promise broken. */
export const targetPassed: Rule = {
  code: 'T008',
  name: 'target-passed',
  severity: 'warning',
  sentence: 'No date aimed for has passed without being reached.',
  bad: planned('2026-Q1'),
  good: planned('2026-Q4'),
  dependsOnDay: true,
  *check(site) {
    const open = [
      ...recordsOf(site, 'certifications').filter(({ data }) => data.status !== 'achieved'),
      ...recordsOf(site, 'controls').filter(({ data }) => data.status !== 'in-place'),
    ];
    for (const { data, yaml } of open) {
      const date = data.target?.date;
      if (date === undefined || lastDay(date) >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['target', 'date']),
        message: `The date aimed for, ${date}, has passed, and the status is still ${data.status}.`,
        hint: 'Change `status` where it was reached, else write a new date or what has to happen first (`condition`).',
      };
    }
  },
};
