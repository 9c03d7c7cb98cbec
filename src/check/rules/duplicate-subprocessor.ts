import { placeOfKey } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type ValidRecord } from '../site.ts';

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
