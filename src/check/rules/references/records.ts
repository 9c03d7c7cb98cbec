import { droppedBy } from '../../../model/register-life.ts';
import type { CollectionName } from '../../../schemas/collections.ts';
import { nearestName } from '../../../spelling/nearest-name.ts';
import type { Finding } from '../../diagnostic.ts';
import { BREACH_NOTICE, policy } from '../../examples.ts';
import { factsOf } from '../../facts.ts';
import { placeOfKey, placeOfValue } from '../../read/yaml.ts';
import {
  isMisspelt,
  namesOf,
  type ReferenceField,
  referenceFields,
  type ReferenceKind,
  referencesIn,
} from '../../references.ts';
import type { Rule } from '../../rule.ts';
import { thereAre } from '../../shape/words.ts';
import { recordsOf, type ValidRecord } from '../../site.ts';
import { placeOfAttributeValue } from '../../text/elements.ts';

const nouns: Readonly<Record<ReferenceKind, readonly [noun: string, where: string]>> = {
  document: ['document', 'content/whitepaper, content/policies and content/disclosure'],
  subprocessor: ['subprocessor', 'content/subprocessors'],
  report: ['report', 'content/reports'],
  commitment: ['commitment', 'content/commitments'],
  plan: ['plan', '`plans` of organization.yaml'],
  contact: ['contact', '`contacts` of organization.yaml'],
  acknowledgment: ['acknowledgment', 'content/acknowledgments'],
};

/** More names than that are no help. */
const MOST_LISTED = 12;

function hintFor(kind: ReferenceKind, value: string, names: readonly string[]): string {
  const nearest = nearestName(value, names);
  if (nearest !== undefined) return `Did you mean ${nearest}?`;
  const [noun, where] = nouns[kind];
  if (names.length === 0) return `There is no ${noun} at all in ${where}; add it there, or leave the field out.`;
  return names.length <= MOST_LISTED ? thereAre(names) : `The ids stand in ${where}.`;
}

function* judge(
  record: ValidRecord<CollectionName>,
  field: ReferenceField,
  names: ReadonlySet<string>,
): Generator<Finding> {
  for (const { path, value } of referencesIn(record.data, field)) {
    const isWrong = field.orWords ? isMisspelt(value, names) : !names.has(value);
    if (!isWrong) continue;
    const place = field.keys ? placeOfKey(record.yaml, path) : placeOfValue(record.yaml, path);
    yield {
      place,
      message: `There is no ${nouns[field.to][0]} "${value}".`,
      hint: hintFor(field.to, value, [...names]),
    };
  }
}

/** A name that leads nowhere would be shown as it is, or not at all. */
export const unknownReference: Rule = {
  code: 'R001',
  name: 'unknown-reference',
  severity: 'error',
  draft: 'note',
  sentence: 'Every record that another one names is there.',
  bad: {
    'content/ai-features/summaries.yaml':
      'feature: Summaries\npurpose: Shortens tickets.\ndataSent: [ticket text]\nprovider: example-ai\nretention: none\ntraining: never\n',
  },
  good: {
    'content/ai-features/summaries.yaml':
      'feature: Summaries\npurpose: Shortens tickets.\ndataSent: [ticket text]\nprovider: example-ai\nretention: none\ntraining: never\n',
    'content/subprocessors/example-ai.yaml': 'name: Example AI\npurpose: Runs the model.\n',
  },
  *check(site) {
    for (const field of referenceFields) {
      const names = namesOf(field.to, site);
      if (names === undefined) continue;
      for (const record of recordsOf(site, field.collection)) yield* judge(record, field, new Set(names));
    }
  },
};

const files = (fields: string) => ({
  'content/ai-features/summaries.yaml':
    'feature: Summaries\npurpose: Shortens tickets.\ndataSent: [ticket text]\nprovider: example-ai\nretention: none\ntraining: never\n',
  'content/subprocessors/example-ai.yaml': `name: Example AI\nannounced: 2026-05-01\neffective: 2026-06-15\n${fields}`,
});

/** Otherwise the register says that a vendor was never used, and another page that it is. */
export const neverUsedReference: Rule = {
  code: 'R013',
  name: 'never-used-reference',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No record names a subprocessor as its provider that was called off or listed in error.',
  bad: files('calledOff: { on: 2026-06-10 }\n'),
  good: files(''),
  dependsOnDay: true,
  *check(site) {
    const neverUsed = new Map(
      recordsOf(site, 'subprocessors').flatMap(({ id, data }) => {
        const dropped = droppedBy(data, site.asOf);
        return dropped ? [[id, dropped] as const] : [];
      }),
    );
    if (neverUsed.size === 0) return;
    for (const field of referenceFields.filter(({ to }) => to === 'subprocessor')) {
      for (const record of recordsOf(site, field.collection)) {
        for (const { path, value } of referencesIn(record.data, field)) {
          const dropped = neverUsed.get(value);
          if (dropped === undefined) continue;
          const how = dropped.how === 'called-off' ? 'called off' : 'corrected as listed in error';
          yield {
            place: placeOfValue(record.yaml, path),
            message: `The subprocessor "${value}" was ${how} on ${dropped.on} and never used.`,
            hint: 'Name the subprocessor that is used, or leave the field out.',
          };
        }
      }
    }
  },
};

/** A figure that no commitment stands behind cannot be kept right. */
export const unknownFact: Rule = {
  code: 'R002',
  name: 'unknown-fact',
  severity: 'error',
  draft: 'note',
  sentence: 'Every <Fact> names a commitment that is there.',
  bad: { ...policy('We tell you within <Fact id="breach-notise" />.'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice" />.'), ...BREACH_NOTICE },
  *check(site) {
    for (const { found, id } of factsOf(site)) {
      if (site.ids.commitments.has(id)) continue;
      const nearest = nearestName(id, site.ids.commitments);
      const known = [...site.ids.commitments];
      const all = known.length === 0 ? 'There are none in content/commitments.' : thereAre(known);
      yield {
        place: placeOfAttributeValue(found, 'id'),
        message: `There is no commitment "${id}".`,
        hint: nearest === undefined ? all : `Did you mean ${nearest}?`,
      };
    }
  },
};
