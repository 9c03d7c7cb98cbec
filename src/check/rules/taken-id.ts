import { outputOf } from '../addresses.ts';
import { pagesOf } from '../pages.ts';
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
  draft: 'name',
  sentence: 'No record has the name of a page or file that Candor makes.',
  bad: { 'content/subprocessors/changes.yaml': RECORD },
  good: { 'content/subprocessors/change-works.yaml': RECORD },
  *check(site) {
    const { files } = outputOf(pagesOf(site)?.made ?? []);
    for (const { entry, placement } of site.placed) {
      if (placement.kind !== 'record') continue;
      const { collection, id } = placement;
      // The folder of a page cannot have the name of a file: x.pdf beside x.
      const [name = id] = id.split('/');
      if (!taken[collection]?.includes(id) && !files.has(`/${collection}/${name}`)) continue;
      yield {
        place: placeOfFile(entry.path),
        message: `The address /${collection}/${name} is that of another page or file.`,
        hint: 'Rename it, for example by the full name of what it is about.',
      };
    }
  },
};
