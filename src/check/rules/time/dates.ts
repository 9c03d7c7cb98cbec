import { firstDay, lastDay } from '../../../model/calendar.ts';
import type { CollectionName } from '../../../schemas/collections.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import type { Finding } from '../../diagnostic.ts';
import { type Path, placeOfKey, placeOfMapping, placeOfValue, type Yaml } from '../../read/yaml.ts';
import { valuesAt } from '../../references.ts';
import type { Rule } from '../../rule.ts';
import { listed, quoted } from '../../shape/words.ts';
import { recordsOf, type ValidRecord } from '../../site.ts';
import { presentDay } from '../releases/released.ts';

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

function* judgeOrder({ data, yaml }: ValidRecord<CollectionName>, [earlier, later]: Pair): Generator<Finding> {
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
        for (const pair of own) yield* judgeOrder(record, pair);
      }
    }
  },
};

interface Dated {
  readonly from?: string | undefined;
}

function* judgeValue(yaml: Yaml, path: Path, values: readonly Dated[]): Generator<Finding> {
  for (const [index, { from }] of values.entries()) {
    if (index === 0) continue;
    const before = values[index - 1]?.from;
    if (from === undefined) {
      yield {
        place: placeOfMapping(yaml, [...path, index]),
        message: 'This value does not say from when it holds.',
        hint: 'Add "from:" and the day; only the first value may leave it out.',
      };
    } else if (before !== undefined && firstDay(from) <= firstDay(before)) {
      yield {
        place: placeOfValue(yaml, [...path, index, 'from']),
        message: `This value holds from ${from}, no later than the one above it (${before}).`,
        hint: 'List values from the oldest to the newest, each with a day of its own.',
      };
    }
  }
}

/** What was promised on a day has to be one thing. */
export const datedValues: Rule = {
  code: 'T010',
  name: 'dated-values',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Values that changed over time stand in the order of their dates, and each after the first has one.',
  bad: {
    'content/commitments/rto.yaml':
      'title: Recovery time\nkind: within\ntowards: customers\nvalues:\n  - value: 8 hours\n  - value: 4 hours\n',
  },
  good: {
    'content/commitments/rto.yaml':
      'title: Recovery time\nkind: within\ntowards: customers\nvalues:\n  - value: 8 hours\n  - { from: 2026-01-01, value: 4 hours }\n',
  },
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'commitments')) yield* judgeValue(yaml, ['values'], data.values);
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      yield* judgeValue(yaml, ['subprocessorNotice'], data.subprocessorNotice ?? []);
    }
  },
};

/** Fields that tell of what has been done, and never of what is planned. */
const DONE: Partial<Record<CollectionName, readonly string[]>> = {
  whitepaper: ['reviewedOn'],
  policies: ['reviewedOn'],
  disclosure: ['reviewedOn'],
  acknowledgments: ['date'],
  advisories: ['reported', 'fixedOn', 'updated.*.on', 'withdrawn.on'],
};

/** What to do until the day, where the date is right. An acknowledgment is nothing without its date. */
const untilThen = (collection: CollectionName, field: string): string =>
  collection === 'acknowledgments' ? 'take the file out until then' : `leave \`${field}\` out until then`;

/** A text that is published on a later day may speak of days before it. */
const isStillToCome = (data: object, day: IsoDate): boolean => 'published' in data && String(data.published) > day;

const flaw = (updated: string) => ({
  'content/advisories/ex-2026-01.mdx': `---\ntitle: Files of others could be read\nseverity: high\naffected: [Example before 4.2]\npublished: 2026-05-01\nupdated: [{ on: ${updated}, summary: The fix is out. }]\n---\n\nUpdate.\n`,
});

/** Nobody can have done tomorrow what the page says was done. */
export const notHappened: Rule = {
  code: 'T021',
  name: 'not-happened',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'What is told as done, a review, a report of a finding, an update of an advisory, has no date to come.',
  bad: flaw('2027-05-01'),
  good: flaw('2026-06-01'),
  dependsOnDay: true,
  *check(site) {
    const day = presentDay(site);
    for (const [collection, fields = []] of Object.entries(DONE)) {
      for (const { data, yaml } of recordsOf(site, collection as CollectionName)) {
        if (isStillToCome(data, day)) continue;
        for (const field of fields) {
          for (const { path, value: date } of valuesAt(data, field.split('.'))) {
            if (firstDay(date) <= day) continue;
            const [name = ''] = field.split('.');
            yield {
              place: placeOfValue(yaml, path),
              message: `\`${name}\` tells of what has been done, and ${date} is still to come.`,
              hint: `Correct the date, or ${untilThen(collection as CollectionName, name)}.`,
            };
          }
        }
      }
    }
  },
};

/** Fields of a subprocessor that mean nothing unless it ends. */
const OF_AN_END = ['endAnnounced', 'endReason', 'replacedBy'] as const;

const mail = (fields: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2025-01-01\neffective: 2025-03-01\n${fields}`,
});

/** Without its day an end is in no list and no feed: the entry would stay "In use". */
export const endWithoutDay: Rule = {
  code: 'T020',
  name: 'end-without-day',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A subprocessor of which an end is announced, explained or followed by another says on which day it ends.',
  bad: mail('endAnnounced: 2026-06-01\n'),
  good: mail('endAnnounced: 2026-06-01\nended: 2026-08-01\n'),
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'subprocessors')) {
      const written = OF_AN_END.filter((field) => data[field] !== undefined);
      const [first] = written;
      if (first === undefined || data.ended !== undefined) continue;
      yield {
        place: placeOfKey(yaml, [first]),
        message: `\`ended\` is missing, and ${listed(quoted(written))} ${written.length === 1 ? 'speaks' : 'speak'} of an end.`,
        hint: `Add a line "ended:" with the first day it no longer processes data. Where it does not end, delete ${written.length === 1 ? 'the line' : 'the lines'}.`,
      };
    }
  },
};
