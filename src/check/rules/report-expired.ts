import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const report = (expires: string) => ({
  'content/reports/penetration-test.yaml': `title: Penetration test\nkind: penetration-test\naccess: [nda]\nexpires: ${expires}\n`,
});

/** Readers who ask for it get paper that nobody can rely on any more. */
export const reportExpired: Rule = {
  code: 'T007',
  name: 'report-expired',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No report that is offered is past the day it can be relied on.',
  bad: report('2026-05-31'),
  good: report('2027-05-31'),
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'reports')) {
      if (data.expires === undefined || data.expires >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `"${data.title}" could be relied on until ${data.expires}.`,
        hint: 'Write the dates of the new report, or delete the file.',
      };
    }
  },
};
