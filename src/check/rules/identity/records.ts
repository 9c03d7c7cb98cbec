import type { CollectionName } from '../../../schemas/collections.ts';
import { pagesOf } from '../../pages.ts';
import { placeOfFile } from '../../read/text.ts';
import { placeOfKey } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type ValidRecord } from '../../site.ts';
import { outputOf } from '../../targets.ts';

const record = (service: string) => `name: Example Mail\nservice: ${service}\npurpose: Delivers e-mail.\n`;
const plain = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function keyOf({ data }: ValidRecord<'subprocessors'>): string {
  return `${plain(data.legalEntity ?? data.name)}\n${plain(data.service)}`;
}

/** One that was called off or listed in error may come again, as another entry. */
const isUsed = ({ data }: ValidRecord<'subprocessors'>): boolean =>
  data.calledOff === undefined && data.listedInError === undefined;

/** An entry that ended before another began is its past, not its double. */
function overlaps(a: ValidRecord<'subprocessors'>, b: ValidRecord<'subprocessors'>): boolean {
  const endsBefore = (one: typeof a, other: typeof a): boolean =>
    one.data.ended !== undefined && other.data.effective !== undefined && one.data.ended <= other.data.effective;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** A vendor that stands in the register twice is changed in one place and forgotten in the other. */
export const duplicateSubprocessor: Rule = {
  code: 'I004',
  name: 'duplicate-subprocessor',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No two entries of the register are the same legal entity with the same service.',
  bad: {
    'content/subprocessors/example-mail.yaml': record('E-mail'),
    'content/subprocessors/examplemail.yaml': record('E-mail'),
  },
  good: {
    'content/subprocessors/example-mail.yaml': record('E-mail'),
    'content/subprocessors/example-sms.yaml': record('SMS'),
  },
  *check(site) {
    const groups = Map.groupBy(recordsOf(site, 'subprocessors').filter(isUsed), keyOf);
    for (const [first, ...others] of groups.values()) {
      for (const other of others) {
        if (!first || !overlaps(first, other)) continue;
        yield {
          place: placeOfKey(other.yaml, [other.data.legalEntity === undefined ? 'name' : 'legalEntity']),
          message: `The same vendor with the same service stands in ${first.file} already.`,
          hint: 'Delete one of the two, or say in `service` what each is used for.',
        };
      }
    }
  },
};

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
