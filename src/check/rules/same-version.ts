import { canonicalVersion } from '../../model/versions.ts';
import { twoVersions } from '../examples.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { documentOf } from '../versions.ts';

const FIRST = 'effective: 2025-01-01\n';
const SECOND = 'effective: 2026-01-01\nchanges: [Staff are named.]\n';

/** Of two files for one number, readers could not tell which was meant. */
export const sameVersion: Rule = {
  code: 'I003',
  name: 'same-version',
  severity: 'error',
  draft: 'name',
  sentence:
    'No number of a version and no id is given to two files: 1 and 1.0 are the same number, 1.0.md and 1.0.mdx the same id.',
  bad: twoVersions(FIRST, SECOND, ['1', '1.0']),
  good: twoVersions(FIRST, SECOND, ['1', '1.1']),
  *check({ placed }) {
    const seen = new Map<string, string>();
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'record' || placement.format === 'yaml') continue;
      const { collection, id } = placement;
      const isVersion = collection === 'policies' || collection === 'whitepaper' || collection === 'disclosure';
      const number = isVersion ? canonicalVersion(id.split('/').at(-1) ?? id) : id;
      const key = `${isVersion ? documentOf(collection, id) : collection}\n${number}`;
      const twin = seen.get(key);
      seen.set(key, twin ?? entry.path);
      if (twin === undefined) continue;
      yield {
        place: placeOfFile(entry.path),
        message: `The same ${isVersion ? 'number' : 'id'} has ${twin} already.`,
        hint: `Delete one of the two, or give one ${isVersion ? 'the next number' : 'another name'}.`,
      };
    }
  },
};
