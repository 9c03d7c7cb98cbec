import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

/** A stale file tells researchers that nobody is listening (RFC 9116 section 2.5.5). */
export const securityTxtExpired: Rule = {
  code: 'D001',
  name: 'security-txt-expired',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'security.txt has not expired on the day the site is shown as of.',
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2026-03-31'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2026-03-31')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      if (Date.parse(data.expires) > Date.parse(`${site.asOf}T00:00:00Z`)) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expired on ${data.expires.slice(0, 10)}; researchers are told not to use it any more.`,
        hint: 'Make sure that what it says is still right, write a date less than a year ahead, and run npm run security-txt -- --replace.',
      };
    }
  },
};
