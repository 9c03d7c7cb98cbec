import { addMonths } from '../../model/calendar.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

/** RFC 9116 section 2.5.5 recommends less than a year, so that stale files are found out. */
export const securityTxtExpiresLate: Rule = {
  code: 'D003',
  name: 'security-txt-expires-late',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'security.txt is valid for less than a year, as RFC 9116 recommends.',
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2029-03-31'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2029-03-31')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    const latest = addMonths(site.asOf, 12);
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      if (Date.parse(data.expires) <= Date.parse(`${latest}T23:59:59Z`)) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expires on ${data.expires.slice(0, 10)}, more than a year ahead.`,
        hint: `Write a date up to ${latest}, so that nobody relies on it for longer than you look after it.`,
      };
    }
  },
};
