import { twoVersions } from '../examples.ts';
import { placeOfMapping } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { laterVersions } from '../versions.ts';

/** Readers who know the old version want to know what is new. */
export const changesMissing: Rule = {
  code: 'T003',
  name: 'changes-missing',
  severity: 'error',
  draft: 'note',
  sentence: 'Every version but the first says what it changed.',
  bad: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { record, version } of laterVersions(site)) {
      if (record.data.changes !== undefined) continue;
      yield {
        place: placeOfMapping(record.yaml, []),
        message: `Version ${version.version} does not say what it changed.`,
        hint: 'Add "changes:" and below it a line "  - …" for each change, in a sentence.',
      };
    }
  },
};
