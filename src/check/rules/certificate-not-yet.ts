import { firstDay } from '../../model/calendar.ts';
import { placeOfValue } from '../read/yaml.ts';
import { presentDay } from '../released.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const iso27001 = (fields: string) => ({
  'content/certifications/iso-27001.yaml': `standard: ISO/IEC 27001:2022\nkind: certification\n${fields}`,
});

/** What begins later is not held today, and readers are shown that it is not. */
export const certificateNotYet: Rule = {
  code: 'T019',
  name: 'certificate-not-yet',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A certification that is achieved is valid already.',
  bad: iso27001('status: achieved\nvalidFrom: 2026-09-01\n'),
  good: iso27001('status: in-progress\ntarget: { date: 2026-09-01 }\n'),
  dependsOnDay: true,
  *check(site) {
    const day = presentDay(site);
    for (const { data, yaml } of recordsOf(site, 'certifications')) {
      const { status, validFrom, expires } = data;
      if (status !== 'achieved' || validFrom === undefined || firstDay(validFrom) <= day) continue;
      // Dates in the wrong order have a rule of their own.
      if (expires !== undefined && expires < firstDay(validFrom)) continue;
      yield {
        place: placeOfValue(yaml, ['validFrom']),
        message: `The status is achieved, and it is valid only from ${validFrom}: readers are shown that it is in progress.`,
        hint: `Correct the date. Where it is not held yet, write "status: in-progress" and "target: { date: ${validFrom} }" until it is.`,
      };
    }
  },
};
