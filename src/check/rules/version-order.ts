import { startOf } from '../../model/versions.ts';
import { twoVersions } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

/** The highest version whose date has come is in force, so a lower one that comes later never would be. */
export const versionOrder: Rule = {
  code: 'T001',
  name: 'version-order',
  severity: 'error',
  draft: 'note',
  sentence: 'A version with a higher number takes effect no earlier than one with a lower number.',
  bad: twoVersions('effective: 2026-02-01\n', 'effective: 2026-01-01\nchanges: [Staff are named.]\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { versions } of checkedDocuments(site)) {
      const dated = versions.filter(({ record }) => record.data.draft !== true && record.data.effective !== undefined);
      for (const [index, { record, version }] of dated.entries()) {
        const before = dated[index - 1];
        if (!before || startOf(before.record.data) <= startOf(record.data)) continue;
        yield {
          place: placeOfValue(record.yaml, ['effective']),
          message: `Version ${version.version} takes effect on ${record.data.effective ?? ''}, before version ${before.version.version} on ${before.record.data.effective ?? ''}.`,
          hint: 'Correct the date, or the number of the version in the name of its file.',
        };
      }
    }
  },
};
