import { twoVersions } from '../examples.ts';
import { placeOfMapping } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { laterVersions } from '../versions.ts';

/** Without its date, nobody could tell when a version took over from the one before. */
export const effectiveMissing: Rule = {
  code: 'T002',
  name: 'effective-missing',
  severity: 'error',
  draft: 'note',
  sentence: 'Every version but the first says from when it is in force.',
  bad: twoVersions('', 'changes: [Staff are named.]\n'),
  good: twoVersions('', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { record, version } of laterVersions(site)) {
      if (record.data.effective !== undefined) continue;
      yield {
        place: placeOfMapping(record.yaml, []),
        message: `Version ${version.version} does not say from when it is in force.`,
        hint: 'Add a line such as "effective: 2026-03-01", or "draft: true" until the date is known.',
      };
    }
  },
};
