import { firstDay } from '../../model/calendar.ts';
import { dayAhead, isComing } from '../coming.ts';
import { twoVersions } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { documentRecords } from '../versions.ts';

/** A page shows what was in force on the day it was built. */
export const versionNear: Rule = {
  code: 'T014',
  name: 'version-near',
  severity: 'warning',
  draft: 'note',
  sentence: 'No version of a document takes effect, and none is withdrawn, in the time asked about.',
  bad: twoVersions('effective: 2026-01-01\n', 'effective: 2026-07-15\nchanges: [Staff are named.]\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { data, yaml, id } of documentRecords(site)) {
      if (data.draft) continue;
      const version = id.split('/').at(-1) ?? id;
      const hint = 'See to it that the site is built on that day; until then it shows what holds today.';
      const effective = data.effective === undefined ? undefined : firstDay(data.effective);
      if (effective !== undefined && isComing(site, effective)) {
        const place = placeOfValue(yaml, ['effective']);
        yield { place, message: `Version ${version} takes effect ${dayAhead(site, effective)}.`, hint };
      }
      if (data.withdrawn !== undefined && isComing(site, data.withdrawn)) {
        const place = placeOfValue(yaml, ['withdrawn']);
        yield { place, message: `Version ${version} is withdrawn ${dayAhead(site, data.withdrawn)}.`, hint };
      }
    }
  },
};
