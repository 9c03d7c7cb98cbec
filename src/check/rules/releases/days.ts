import { firstDay } from '../../../model/calendar.ts';
import { compareVersions, startOf } from '../../../model/versions.ts';
import { pastOfAdvisory, pastOfSubprocessor } from '../../../release/past-of-records.ts';
import { isKnown, pastOfCommitment, type PastPart } from '../../../release/past.ts';
import { wasReleased } from '../../../schemas/released.ts';
import type { Finding } from '../../diagnostic.ts';
import { NOTHING_RELEASED_FILE, policy, RELEASED_POLICY, twoVersions } from '../../examples.ts';
import { placeOfFile } from '../../read/text.ts';
import { placeOfKey, placeOfMapping, placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';
import { documentOf, type DocumentRecord, documentRecords } from '../../versions.ts';
import { advisoryText, type ReleasableRecord, releasedOf } from './released.ts';

const numberOf = ({ id }: DocumentRecord): string => id.split('/').at(-1) ?? id;

/** The field that dates a version before a day, if any. */
function earlyField({ data }: DocumentRecord, day: string): 'effective' | 'published' | undefined {
  if (data.effective !== undefined && startOf(data) < day) return 'effective';
  return data.published !== undefined && firstDay(data.published) < day ? 'published' : undefined;
}

/** The lowest version of each document, from ids such as `policies/access-control/1.0`. */
function lowestVersions(ids: readonly string[]): Map<string, string> {
  const lowest = new Map<string, string>();
  for (const id of ids) {
    const end = id.lastIndexOf('/');
    const [document, version] = [id.slice(0, end), id.slice(end + 1)];
    const known = lowest.get(document);
    if (known === undefined || compareVersions(version, known) < 0) lowest.set(document, version);
  }
  return lowest;
}

/**
 * New versions that are dated before the last release, of documents of which an earlier version was released: they would
 * say that another version was in force on a day that has been than readers were told.
 */
export function backdatedVersions(site: Site): ReadonlyMap<DocumentRecord, 'effective' | 'published'> {
  const { documents, asOf } = releasedOf(site).released;
  const found = new Map<DocumentRecord, 'effective' | 'published'>();
  const firstReleased = lowestVersions(Object.keys(documents));
  for (const record of documentRecords(site)) {
    const { collection, id, data } = record;
    if (documents[`${collection}/${id}`] || data.draft === true) continue;
    const lowest = firstReleased.get(documentOf(collection, id));
    const takesOver = lowest !== undefined && compareVersions(lowest, numberOf(record)) < 0;
    const field = takesOver ? earlyField(record, asOf) : undefined;
    if (field !== undefined) found.set(record, field);
  }
  return found;
}

/** A document that has ended since before the last release, of which readers were not told then. */
function* backdatedEnds(site: Site): Generator<Finding> {
  const { documents, asOf } = releasedOf(site).released;
  for (const { collection, id, data, yaml } of documentRecords(site)) {
    const before = documents[`${collection}/${id}`];
    if (!before || before.withdrawn !== undefined || data.withdrawn === undefined || data.withdrawn >= asOf) continue;
    yield {
      place: placeOfValue(yaml, ['withdrawn']),
      message: `It cannot have ended on ${data.withdrawn}: on ${asOf}, the day of the last release, readers were told that it had not.`,
      hint: `Write the day from which readers are told, ${asOf} or later.`,
    };
  }
}

const FIRST = 'Passwords have at least 14 characters.';
const next = (effective: string) => ({
  ...twoVersions('', `effective: ${effective}\nchanges: [Shorter.]\n`),
  'content/policies/information-security/1.0.mdx': `---\nid: EX-ISP-001\ntitle: Information Security Policy\n---\n\n${FIRST}\n`,
  ...RELEASED_POLICY,
});

/** Which version was in force last week was told last week. */
export const releasedBackdated: Rule = {
  code: 'L006',
  name: 'released-backdated',
  severity: 'error',
  draft: 'released',
  sentence: 'A new version of a released document, or its end, is not dated before the last release.',
  bad: next('2026-06-29'),
  good: next('2026-07-01'),
  *check(site) {
    const { asOf } = releasedOf(site).released;
    for (const [record, field] of backdatedVersions(site)) {
      const date = record.data[field] ?? '';
      yield {
        place: placeOfValue(record.yaml, [field]),
        message: `Version ${numberOf(record)} is new and dated ${date}, before the last release on ${asOf}: readers were told then that another version was in force.`,
        hint: `Write the day from which readers can see it, ${asOf} or later; if it applied within the company before, say so under "changes:".`,
      };
    }
    yield* backdatedEnds(site);
  },
};

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
