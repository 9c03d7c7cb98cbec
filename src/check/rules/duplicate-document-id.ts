import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { checkedDocuments } from '../versions.ts';

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
