import { nearestName } from '../../spelling/nearest-name.ts';
import type { Finding } from '../diagnostic.ts';
import { placeOfKey, placeOfValue } from '../read/yaml.ts';
import {
  isMisspelt,
  namesOf,
  referenceFields,
  referencesIn,
  type ReferenceField,
  type ReferenceKind,
} from '../references.ts';
import type { Rule } from '../rule.ts';
import { thereAre } from '../shape/words.ts';
import { recordsOf, type ValidRecord } from '../site.ts';
import type { CollectionName } from '../../schemas/collections.ts';

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
