import { addDays } from '../../model/calendar.ts';
import { NEAR_DAYS } from '../../model/review.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

/** An expired file stops the build, so it is said before. */
export const securityTxtExpiresSoon: Rule = {
  code: 'D002',
  name: 'security-txt-expires-soon',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: `security.txt is valid for more than ${NEAR_DAYS} days.`,
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2026-07-15'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2026-07-15')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    const today = Date.parse(`${site.asOf}T00:00:00Z`);
    const near = Date.parse(`${addDays(site.asOf, NEAR_DAYS)}T00:00:00Z`);
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      const expires = Date.parse(data.expires);
      if (expires <= today || expires > near) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expires on ${data.expires.slice(0, 10)}, and the site cannot be built after that.`,
        hint: 'Make sure that what it says is still right, write a date less than a year ahead, and run npm run security-txt -- --replace.',
      };
    }
  },
};
