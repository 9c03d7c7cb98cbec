import { placeOfFile } from '../read/text.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { Rule } from '../rule.ts';

const RECORD = 'name: Change Works\npurpose: Moves servers.\n';

/** Names that pages and files of the site have beside those of the records. */
const taken: Partial<Record<CollectionName, readonly string[]>> = {
  subprocessors: [
    'changes',
    'as-of',
    'register',
    'register.csv',
    'register.xlsx',
    'register.json',
    'rss.xml',
    'changes.ics',
    'index.md',
  ],
  advisories: ['rss.xml', 'index.md'],
};

/** Two pages cannot stand at one address. */
export const takenId: Rule = {
  code: 'I005',
  name: 'taken-id',
  severity: 'error',
  sentence: 'No record has the name of a page that Candor makes.',
  bad: { 'content/subprocessors/changes.yaml': RECORD },
  good: { 'content/subprocessors/change-works.yaml': RECORD },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'record' || !taken[placement.collection]?.includes(placement.id)) continue;
      yield {
        place: placeOfFile(entry.path),
        message: `The address /${placement.collection}/${placement.id} is that of another page.`,
        hint: 'Rename the file, for example by the full name of what it is about.',
      };
    }
  },
};
