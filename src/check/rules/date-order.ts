import { firstDay, lastDay } from '../../model/calendar.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type ValidRecord } from '../site.ts';
import type { Finding } from '../diagnostic.ts';

type Pair = readonly [earlier: string, later: string];

/** Fields of which the first cannot lie after the second, by collection; dots lead into groups. */
const pairs: Partial<Record<CollectionName, readonly Pair[]>> = {
  whitepaper: [['effective', 'withdrawn'], ['published', 'withdrawn']],
  policies: [['effective', 'withdrawn'], ['published', 'withdrawn']],
  disclosure: [['effective', 'withdrawn'], ['published', 'withdrawn']],
  certifications: [['validFrom', 'expires'], ['auditPeriod.from', 'auditPeriod.to'], ['started', 'validFrom'], ['started', 'target.date']],
  reports: [['issued', 'expires'], ['period.from', 'period.to'], ['period.from', 'issued']],
  subprocessors: [['announced', 'effective'], ['effective', 'ended'], ['announced', 'endAnnounced'], ['announced', 'ended'], ['endAnnounced', 'ended']],
  advisories: [['reported', 'published'], ['reported', 'fixedOn'], ['published', 'updated.0.on'], ['published', 'withdrawn.on']],
  updates: [['starts', 'ends']],
}; // prettier-ignore

const valueAt = (data: unknown, path: string): string | undefined => {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], data);
  return typeof value === 'string' ? value : undefined;
};

/** Whether a date lies after another for certain, at the precision both are known. */
function isAfter(earlier: string, later: string): boolean {
  if (earlier.includes('T') && later.includes('T')) return Date.parse(earlier) > Date.parse(later);
  return firstDay(earlier) > lastDay(later);
}

function* judge({ data, yaml }: ValidRecord<CollectionName>, [earlier, later]: Pair): Generator<Finding> {
  const [first, second] = [valueAt(data, earlier), valueAt(data, later)];
  if (first === undefined || second === undefined || !isAfter(first, second)) return;
  yield {
    place: placeOfValue(yaml, later.split('.')),
    message: `\`${later.split('.').at(-1) ?? later}\` (${second}) lies before \`${earlier.split('.').at(-1) ?? earlier}\` (${first}).`,
    hint: 'Correct one of the two dates.',
  };
}

/** What ends before it begins was typed wrongly. */
export const dateOrder: Rule = {
  code: 'T009',
  name: 'date-order',
  severity: 'error',
  draft: 'note',
  sentence:
    'Dates of one record follow each other: nothing ends before it begins or takes effect before it is announced.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\neffective: 2026-03-01\nended: 2025-03-01\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\neffective: 2025-03-01\nended: 2026-03-01\n' },
  *check(site) {
    for (const [collection, own = []] of Object.entries(pairs)) {
      for (const record of recordsOf(site, collection as CollectionName)) {
        for (const pair of own) yield* judge(record, pair);
      }
    }
  },
};
