import { nearestName } from '../spelling/nearest-name.ts';
import { contactRoles } from '../schemas/contact-roles.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Path } from './read/yaml.ts';
import type { Site } from './site.ts';

/** What a field can name. */
export type ReferenceKind =
  'document' | 'subprocessor' | 'report' | 'commitment' | 'plan' | 'contact' | 'acknowledgment';

/** A field that names another record. */
export interface ReferenceField {
  readonly collection: CollectionName;
  /** The way to it; `*` stands for every item or key. */
  readonly path: readonly string[];
  readonly to: ReferenceKind;
  /** The field may also hold a name in plain words; only what looks like a misspelt id is refused. */
  readonly orWords?: true;
  /** The keys of the mapping are meant, not its values. */
  readonly keys?: true;
}

const field = (collection: CollectionName, path: string, to: ReferenceKind): ReferenceField => ({
  collection,
  path: path.split('.'),
  to,
});

/** Every field of the content model that names another record. */
export const referenceFields: readonly ReferenceField[] = [
  field('organization', 'hosting.*.subprocessor', 'subprocessor'),
  field('organization', 'hosting.*.plans.*', 'plan'),
  field('organization', 'figures.*', 'commitment'),
  field('organization', 'subprocessorRegister.ask', 'contact'),
  field('organization', 'documentsElsewhere.*.ask', 'contact'),
  field('disclosure-program', 'report', 'contact'),
  field('controls', 'plans.*', 'plan'),
  field('controls', 'parameters.*.plans.*', 'plan'),
  field('controls', 'documents.*', 'document'),
  { ...field('controls', 'inheritedFrom', 'subprocessor'), orWords: true },
  field('certifications', 'report', 'report'),
  { ...field('certifications', 'inheritedFrom', 'subprocessor'), orWords: true },
  field('reports', 'plans.*', 'plan'),
  field('reports', 'ask', 'contact'),
  field('subprocessors', 'replacedBy', 'subprocessor'),
  field('commitments', 'documents.*', 'document'),
  { ...field('commitments', 'values.*.byPlan', 'plan'), keys: true },
  field('ai-features', 'provider', 'subprocessor'),
  field('ai-features', 'plans.*', 'plan'),
  field('questions', 'documents.*', 'document'),
  { ...field('advisories', 'credits.*', 'acknowledgment'), orWords: true },
];

/** One place where a record names another. */
export interface Reference {
  readonly path: Path;
  readonly value: string;
}

/** The texts at a path of a record; `*` stands for every item of a list. */
export function valuesAt(data: unknown, steps: readonly string[]): Iterable<Reference> {
  return follow(data, steps, []);
}

function* follow(data: unknown, steps: readonly string[], path: Path): Generator<Reference> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof data === 'string') yield { path, value: data };
  } else if (step === '*' && Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* follow(item, rest, [...path, index]);
  } else if (typeof data === 'object' && data !== null && Object.hasOwn(data, step)) {
    yield* follow((data as Record<string, unknown>)[step], rest, [...path, step]);
  }
}

function* followKeys(data: unknown, steps: readonly string[]): Generator<Reference> {
  const parent = steps.slice(0, -1);
  const last = steps.at(-1) ?? '';
  const items = parent.length === 2 && parent[1] === '*' ? (data as Record<string, unknown>)[parent[0] ?? ''] : [];
  for (const [index, item] of (Array.isArray(items) ? (items as unknown[]) : []).entries()) {
    const split = (item as Record<string, unknown>)[last];
    if (typeof split !== 'object' || split === null) continue;
    for (const key of Object.keys(split)) yield { path: [parent[0] ?? '', index, last, key], value: key };
  }
}

/** Where the fields of a valid record name others. */
export function referencesIn(data: unknown, { path, keys }: ReferenceField): Iterable<Reference> {
  return keys ? followKeys(data, path) : valuesAt(data, path);
}

const documentsOf = ({ ids }: Site): string[] => {
  const versions = [...ids.policies].map((id) => `policies/${id}`);
  const documents = versions.map((version) => version.split('/').slice(0, 2).join('/'));
  const single = (['whitepaper', 'disclosure'] as const).flatMap((name) =>
    ids[name].size === 0 ? [] : [name, ...[...ids[name]].map((version) => `${name}/${version}`)],
  );
  return [...new Set([...documents, ...single, ...versions])];
};

/** The names a reference may have; `undefined` where that cannot be told, for the organization is not valid. */
export function namesOf(kind: ReferenceKind, site: Site): readonly string[] | undefined {
  const organization = site.content?.organization;
  switch (kind) {
    case 'document':
      return documentsOf(site);
    case 'subprocessor':
      return [...site.ids.subprocessors];
    case 'report':
      return [...site.ids.reports];
    case 'commitment':
      return [...site.ids.commitments];
    case 'acknowledgment':
      return [...site.ids.acknowledgments];
    case 'plan':
      return organization && (organization.plans ?? []).map(({ id }) => id);
    case 'contact':
      return organization && contactRoles.filter((role) => organization.contacts?.[role] !== undefined);
  }
}

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** Whether plain words are rather an id that was misspelt. */
export function isMisspelt(value: string, names: ReadonlySet<string>): boolean {
  return !names.has(value) && ID.test(value) && nearestName(value, names) !== undefined;
}
