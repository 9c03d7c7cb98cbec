import { canonicalVersion } from '../../../model/versions.ts';
import { policy, twoVersions } from '../../examples.ts';
import { placeOfFile } from '../../read/text.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { checkedDocuments, documentOf } from '../../versions.ts';

const OTHER = {
  'content/whitepaper/1.0.md': '---\nid: EX-ISP-001\ntitle: Security Whitepaper\n---\n\nHow we protect data.\n',
};

/** A reader who files by id would file one document over the other. */
export const duplicateDocumentId: Rule = {
  code: 'I001',
  name: 'duplicate-document-id',
  severity: 'error',
  draft: 'name',
  sentence: 'No two documents have the same id.',
  bad: { ...policy('We protect data.'), ...OTHER },
  good: {
    ...policy('We protect data.'),
    'content/whitepaper/1.0.md': OTHER['content/whitepaper/1.0.md'].replace('EX-ISP-001', 'EX-WP-001'),
  },
  *check(site) {
    const seen = new Map<string, string>();
    for (const { ref, versions } of checkedDocuments(site).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))) {
      const first = versions[0]?.record;
      if (!first) continue;
      const { id } = first.data;
      const other = seen.get(id.toLowerCase());
      seen.set(id.toLowerCase(), other ?? ref);
      if (other === undefined) continue;
      yield {
        place: placeOfValue(first.yaml, ['id']),
        message: `The id ${id} belongs to another document already: content/${other}.`,
        hint: 'Give this document an id of its own, the same in each of its versions.',
      };
    }
  },
};

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
