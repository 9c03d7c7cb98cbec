import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import { addDuration } from '../../model/calendar.ts';
import { quote } from '../../model/commitments.ts';
import { noticeOn } from '../../model/register-life.ts';
import { placeStanding } from '../../model/transfers.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import type { Subprocessor } from '../../schemas/subprocessor.ts';
import type { Finding } from '../diagnostic.ts';
import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import { type Path, placeOfKey, placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../site.ts';
import { placeOfNode } from '../text/elements.ts';
import { followsEvery, saysValue, valuePhrase } from '../text/quoted-value.ts';

const noticeExample = (effective: string) => ({
  'content/organization.yaml':
    'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsubprocessorNotice: [{ notice: 30 days }]\nsample: { asOf: 2026-06-30 }\n',
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2026-03-01\neffective: ${effective}\n`,
});

interface Step {
  readonly announced?: string | undefined;
  readonly effective?: string | undefined;
  readonly emergency?: string | undefined;
}

function* judgeNotice(site: Site, { yaml }: ValidRecord<'subprocessors'>, path: Path, step: Step): Generator<Finding> {
  const { announced, effective, emergency } = step;
  if (announced === undefined || effective === undefined || emergency !== undefined) return;
  // That the two are in the wrong order is told already.
  if (announced > effective) return;
  const { notice } = noticeOn(site.content?.organization.subprocessorNotice, announced);
  if (notice === undefined) return;
  const earliest = addDuration(announced, notice);
  if (effective >= earliest) return;
  yield {
    place: placeOfValue(yaml, [...path, 'effective']),
    message: `It takes effect on ${effective}, sooner than the ${notice} of notice you promise: announced on ${announced}, it may not take effect before ${earliest}.`,
    hint: `Write ${earliest} or later, or say in \`emergency\` why it could not wait.`,
  };
}

/** Customers were promised time to object (GDPR Art. 28(2)). */
export const noticeTooShort: Rule = {
  code: 'P001',
  name: 'notice-too-short',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'No subprocessor and no change of one takes effect sooner than the promised notice, unless an emergency is explained.',
  bad: noticeExample('2026-03-15'),
  good: noticeExample('2026-03-31'),
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      yield* judgeNotice(site, record, [], record.data);
      for (const [index, change] of (record.data.changes ?? []).entries()) {
        yield* judgeNotice(site, record, ['changes', index], change);
      }
    }
  },
};

const transferExample = (more: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nlocations: [{ country: US }]\n${more}`,
});

type Details = Pick<Subprocessor, 'locations' | 'transferMechanism'>;

function* judgeTransfers(
  site: Site,
  { yaml }: ValidRecord<'subprocessors'>,
  path: Path,
  details: Details,
): Generator<Finding> {
  const { locations = [], transferMechanism } = details;
  const index = locations.findIndex((location) => placeStanding(location, site.asOf) === 'mechanism');
  const location = locations[index];
  if (!location) return;
  const given = [transferMechanism ?? []]
    .flat()
    .filter((mechanism) => mechanism !== 'none-eea' && mechanism !== 'none-uk');
  if (given.length > 0) return;
  const where = location.region ?? location.country ?? '';
  const at = [...path, 'locations', index];
  const place =
    location.country === undefined ? placeOfValue(yaml, [...at, 'region']) : placeOfKey(yaml, [...at, 'country']);
  yield {
    place,
    message: `Data goes to ${where}, outside the EEA and the countries found adequate, and no ground for the transfer is stated.`,
    hint: 'Add `transferMechanism`, such as scc-module-3 or, for a certified company in the United States, dpf (GDPR Art. 44 to 46).',
  };
}

/** The first thing a data protection officer looks for in a register. */
export const transferMechanismMissing: Rule = {
  code: 'P002',
  name: 'transfer-mechanism-missing',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'A subprocessor outside the EEA and the adequate countries states the ground of the transfer.',
  bad: transferExample(''),
  good: transferExample('transferMechanism: scc-module-3\n'),
  dependsOnDay: true,
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      const { data } = record;
      if (data.ended !== undefined && data.ended <= site.asOf) continue;
      const stages: { path: Path; details: Details }[] = [{ path: [], details: data }];
      for (const [index, { set }] of (data.changes ?? []).entries()) {
        const details = { ...stages.at(-1)?.details, ...set };
        if (set.locations) stages.push({ path: ['changes', index, 'set'], details });
      }
      // The first is enough: the others lack the same.
      const [first] = stages.flatMap(({ path, details }) => [...judgeTransfers(site, record, path, details)]);
      if (first) yield first;
    }
  },
};

/** @param coming the day on which the text will be wrong; absent where it is, or was */
function hintFor(value: string, coming: IsoDate | undefined, bare: string): string {
  return coming === undefined
    ? `Write ${value}, or leave the words out: ${bare}. Where the promise itself changed, add a dated value to it.`
    : `Leave the words out, ${bare}, or publish a version that says ${value} and takes effect on ${coming}.`;
}

/** Two figures for one promise, and readers hold the company to the better one. */
export const factDiffers: Rule = {
  code: 'P003',
  name: 'fact-differs',
  severity: 'error',
  draft: 'note',
  sentence:
    'The words inside a <Fact> are the value its commitment has on every day the text is in force, days to come included.',
  bad: { ...policy('We tell you within <Fact id="breach-notice">48 hours</Fact>.'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice">72 hours</Fact>.'), ...BREACH_NOTICE },
  dependsOnDay: true,
  *check(site) {
    for (const { found, id, of, moment, days, commitment } of factsOf(site)) {
      if (!commitment || found.node.children.length === 0) continue;
      const words = wordsOf(found.node).replaceAll(/\s+/g, ' ').trim();
      const quoted = days.map((day) => ({ day, value: quote(commitment.data, day, of) }));
      const { kind } = commitment.data;
      const { day, value } =
        quoted.find((other) => other.value !== undefined && !saysValue(words, other.value, kind)) ?? {};
      if (day === undefined || value === undefined) continue;
      const before = found.record.text.text.slice(0, rangeOf(found.node).start);
      const bare = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`} />`;
      yield {
        place: placeOfNode(found, words === '' ? undefined : words, 'last'),
        message: `The text says "${words}", and the commitment "${id}" is ${value} on ${day}.`,
        hint: hintFor(
          valuePhrase(value, kind, before, words),
          day > site.asOf && day !== moment ? day : undefined,
          kind === 'every' && !followsEvery(before) ? `every ${bare}` : bare,
        ),
      };
    }
  },
};
