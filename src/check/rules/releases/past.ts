import { pastDepartures, type PastDeparture } from '../../../release/compare.ts';
import { pastOfCommitment, type PastPart } from '../../../release/past.ts';
import { advisoryDepartures, pastOfAdvisory, pastOfSubprocessor } from '../../../release/past-of-records.ts';
import type { Finding } from '../../diagnostic.ts';
import { RELEASED_RTO } from '../../examples.ts';
import { placeOfKey, placeOfMapping } from '../../read/yaml.ts';
import { advisoryText, correctionOf, lastToldDay, type ReleasableRecord, releasedOf } from './released.ts';
import type { Rule } from '../../rule.ts';
import { capitalized } from '#words/tables';
import { listed } from '../../shape/words.ts';
import { recordsOf, type Site } from '../../site.ts';

/** `purpose` is a field, "change of 2026-03-01" a name. */
const named = (key: string): string => (key.includes(' ') ? `the ${key}` : `\`${key}\``);

const whatToDo = {
  subprocessors: 'Undo it, and add what is new under "changes:" with the day it takes effect.',
  commitments: 'Undo it, and add what is new under "values:" with "from:", the day it holds from.',
  advisories:
    'Undo it, or tell readers: add an item under "updated:" with "on:", that day or a later one, and "summary:".',
} as const;

function sentence(departures: readonly PastDeparture[], asOf: string): string {
  const names = capitalized(listed(departures.map(({ key }) => named(key))));
  const [first] = departures;
  const one = departures.length === 1;
  if (first?.kind === 'gone')
    return `${names} ${one ? 'was' : 'were'} published by ${asOf} and ${one ? 'is' : 'are'} missing now.`;
  return first?.kind === 'backdated'
    ? `${names} ${one ? 'was' : 'were'} added to what was published by ${asOf}.`
    : `${names} ${one ? 'was' : 'were'} published by ${asOf} and ${one ? 'has' : 'have'} changed since.`;
}

/** An advisory is corrected by an update, which readers see. */
const correctionHint = ({ collection, id }: ReleasableRecord): string[] =>
  collection === 'advisories' ? [] : [correctionOf(`${collection}/${id}`)];

/** One finding for a record: where the first departure stands, with all of its kind. */
function finding(record: ReleasableRecord, departures: readonly PastDeparture[], asOf: string): Finding {
  const [first] = departures;
  const same = departures.filter(({ kind }) => kind === first?.kind);
  const path = first?.part?.path;
  return {
    place: path ? placeOfKey(record.yaml, path) : placeOfMapping(record.yaml, []),
    message: sentence(same, asOf),
    hint: [whatToDo[record.collection], ...correctionHint(record)].join(' '),
  };
}

function* judge<Kind extends ReleasableRecord>(
  site: Site,
  records: readonly Kind[],
  partsOf: (record: Kind) => PastPart[],
  departuresOf = pastDepartures,
): Generator<Finding> {
  const { released } = releasedOf(site);
  for (const record of records) {
    const before = released[record.collection]?.[record.id];
    if (!before) continue;
    const departures = departuresOf(partsOf(record), before, released.asOf);
    if (departures.length > 0) yield finding(record, departures, released.asOf);
  }
}

const commitment = (first: string) => ({
  'content/commitments/rto.yaml': `title: Recovery time\nkind: within\ntowards: customers\nvalues:\n  - value: ${first}\n  - { from: 2026-01-01, value: 4 hours }\n`,
  ...RELEASED_RTO,
});

/** What was promised on a day was promised. */
export const releasedPastChanged: Rule = {
  code: 'L004',
  name: 'released-past-changed',
  severity: 'error',
  draft: 'released',
  sentence:
    'What subprocessors, commitments and advisories have told readers stays; what is new has a date of its own.',
  bad: commitment('12 hours'),
  good: commitment('8 hours'),
  *check(site) {
    const asOf = lastToldDay(site);
    yield* judge(site, recordsOf(site, 'subprocessors'), ({ data }) => pastOfSubprocessor(data, asOf));
    yield* judge(site, recordsOf(site, 'commitments'), ({ data }) => pastOfCommitment(data, asOf));
    const advisories = recordsOf(site, 'advisories');
    yield* judge(site, advisories, (record) => pastOfAdvisory(advisoryText(record), asOf), advisoryDepartures);
  },
};
