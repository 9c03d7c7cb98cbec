import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const certificate = (expires: string) => ({
  'content/certifications/iso-27001.yaml': `standard: ISO/IEC 27001:2022\nkind: certification\nstatus: achieved\nexpires: ${expires}\n`,
});

/** It is shown as expired; whoever wrote "achieved" should know. */
export const certificateExpired: Rule = {
  code: 'T006',
  name: 'certificate-expired',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No certificate that is stated as achieved has expired.',
  bad: certificate('2026-05-31'),
  good: certificate('2027-05-31'),
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'certifications')) {
      if (data.status !== 'achieved' || data.expires === undefined || data.expires >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `${data.standard} is stated as achieved, and expired on ${data.expires}; readers see it as expired.`,
        hint: 'Write the dates of the new certificate, or change `status`.',
      };
    }
  },
};
