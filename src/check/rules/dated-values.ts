import { firstDay } from '../../model/calendar.ts';
import type { Finding } from '../diagnostic.ts';
import { placeOfMapping, placeOfValue, type Path, type Yaml } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

interface Dated {
  readonly from?: string | undefined;
}

function* judge(yaml: Yaml, path: Path, values: readonly Dated[]): Generator<Finding> {
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
    for (const { data, yaml } of recordsOf(site, 'commitments')) yield* judge(yaml, ['values'], data.values);
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      yield* judge(yaml, ['subprocessorNotice'], data.subprocessorNotice ?? []);
    }
  },
};
