import { isKnown, pastOfCommitment, type PastPart } from '../../release/past.ts';
import { pastOfAdvisory } from '../../release/past-of-advisory.ts';
import { pastOfSubprocessor } from '../../release/past-of-subprocessor.ts';
import type { Finding } from '../diagnostic.ts';
import { NOTHING_RELEASED_FILE, policy, RELEASED_POLICY } from '../examples.ts';
import { placeOfFile } from '../read/text.ts';
import { placeOfKey, placeOfMapping } from '../read/yaml.ts';
import { advisoryText, releasedOf, type ReleasableRecord } from '../released.ts';
import { wasReleased } from '../../schemas/released.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';
import { backdatedVersions } from './released-backdated.ts';
import { documentRecords } from '../versions.ts';

const HINT = 'Run npm run release, and commit what it writes: content/released.json.';

function* versions(site: Site): Generator<Finding> {
  const { documents } = releasedOf(site).released;
  const backdated = backdatedVersions(site);
  for (const record of documentRecords(site)) {
    const { collection, id, data, file } = record;
    if (!isKnown(data, site.asOf) || documents[`${collection}/${id}`] || backdated.has(record)) continue;
    const version = id.split('/').at(-1) ?? id;
    yield {
      place: placeOfFile(file),
      message: `Readers have version ${version} before them and it was never released: nothing keeps it from changing silently.`,
      hint: HINT,
    };
  }
}

function* records<Kind extends ReleasableRecord>(
  site: Site,
  own: readonly Kind[],
  partsOf: (record: Kind) => PastPart[],
): Generator<Finding> {
  const { released } = releasedOf(site);
  for (const record of own) {
    const { collection, id, yaml } = record;
    const before = released[collection]?.[id];
    const open = partsOf(record).find(
      ({ key, since, isFillIn }) =>
        before?.past[key] === undefined && (isFillIn === true || !(before && since < released.asOf)),
    );
    if (!open) continue;
    yield {
      place: before ? placeOfKey(yaml, open.path) : placeOfMapping(yaml, []),
      message: before
        ? `Readers know of the ${open.key}, and it was never released: nothing keeps it from changing silently.`
        : 'Readers know of this and it was never released: nothing keeps it from changing silently.',
      hint: HINT,
    };
  }
}

function* all(site: Site): Generator<Finding> {
  yield* versions(site);
  yield* records(site, recordsOf(site, 'subprocessors'), ({ data }) => pastOfSubprocessor(data, site.asOf));
  yield* records(site, recordsOf(site, 'commitments'), ({ data }) => pastOfCommitment(data, site.asOf));
  yield* records(site, recordsOf(site, 'advisories'), (record) => pastOfAdvisory(advisoryText(record), site.asOf));
}

/** Only what was released is kept from changing silently. */
export const releasedNotYet: Rule = {
  code: 'L005',
  name: 'released-not-yet',
  severity: 'warning',
  strict: 'error',
  draft: 'released',
  sentence:
    'Every version that readers have before them, and the past of every subprocessor, commitment and advisory, was released.',
  bad: { ...policy('Passwords have at least 14 characters.'), ...NOTHING_RELEASED_FILE },
  good: { ...policy('Passwords have at least 14 characters.'), ...RELEASED_POLICY },
  dependsOnDay: true,
  *check(site) {
    const { released, problem } = releasedOf(site);
    if (problem) return;
    if (wasReleased(released)) {
      yield* all(site);
      return;
    }
    // Before the first release one warning says what many would.
    const [first, ...rest] = all(site);
    if (!first) return;
    const others = `${String(rest.length)} other${rest.length === 1 ? '' : 's'}`;
    const what = rest.length === 0 ? 'this, nothing keeps it' : `this and ${others}, nothing keeps them`;
    yield {
      place: first.place,
      message: `Nothing has been released yet: once readers have ${what} from changing silently.`,
      hint: HINT.replace('Run', 'When the site is published, run'),
    };
  },
};
