import { twoVersions } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

const FIRST = 'effective: 2025-01-01\n';
const SECOND = 'effective: 2026-01-01\nchanges: [Staff are named.]\n';

/** The id is what readers cite, whichever version they read. */
export const documentIdChanged: Rule = {
  code: 'I002',
  name: 'document-id-changed',
  severity: 'error',
  draft: 'name',
  sentence: 'All versions of a document have the same id.',
  bad: Object.fromEntries(
    Object.entries(twoVersions(FIRST, SECOND)).map(([path, text]) => [
      path,
      path.includes('2.0') ? text.replace('EX-ISP-001', 'EX-ISP-002') : text,
    ]),
  ),
  good: twoVersions(FIRST, SECOND),
  *check(site) {
    for (const { versions } of checkedDocuments(site)) {
      const [first, ...later] = versions;
      for (const { record } of later) {
        if (!first || record.data.id === first.record.data.id) continue;
        yield {
          place: placeOfValue(record.yaml, ['id']),
          message: `The id is ${record.data.id} here and ${first.record.data.id} in version ${first.version.version}.`,
          hint: `Write ${first.record.data.id}; a document that is another one belongs in a folder of its own.`,
        };
      }
    }
  },
};
