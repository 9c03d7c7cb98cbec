import { compareCodes } from '../../model/content.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { VersionState } from '../../model/versions.ts';

/** What is searched for, and where. It stands in the address: `?q=backup&state=superseded&section=policies`. */
export interface SearchQuery {
  text: string;
  /** States besides in force. */
  states: readonly string[];
  section?: string;
  framework?: string;
}

/** Reads a query from the part of an address behind the question mark, or from the fields of the form. */
export function readQuery(params: URLSearchParams): SearchQuery {
  return {
    text: (params.get('q') ?? '').trim(),
    states: params.getAll('state'),
    section: params.get('section') || undefined,
    framework: params.get('framework') || undefined,
  };
}

/** Writes a query as an address does, without what is empty: `?q=backup`, or nothing. */
export function writeQuery({ text, states, section, framework }: SearchQuery): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const state of states) params.append('state', state);
  if (section !== undefined) params.set('section', section);
  if (framework !== undefined) params.set('framework', framework);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** States a search leaves out unless asked for them, in the order of the form. */
const LEFT_OUT = ['superseded', 'upcoming', 'withdrawn'] as const;
export type LeftOutState = (typeof LEFT_OUT)[number];

/** Those of them in which there is a version. */
export function statesLeftOut({ documents }: TrustCenter): LeftOutState[] {
  const present = new Set<VersionState>(documents.flatMap(({ versions }) => versions.map(({ state }) => state)));
  return LEFT_OUT.filter((state) => present.has(state));
}

/** The number of the first requirement that something answers to; absent where nothing names any. */
export function requirementNamed({ crosswalks }: TrustCenter): string | undefined {
  return crosswalks[0]?.rows[0]?.control.id;
}

/** The frameworks that something answers to, by their short names. */
export function frameworksNamed({ crosswalks }: TrustCenter): string[] {
  return crosswalks.map(({ framework }) => framework.shortName);
}

/** Shorter ones are near to too many others. */
const LEAST_LETTERS = 4;

/**
 * The words of titles and names that readers look for, each once and in order: what is suggested in place of a word that
 * is misspelt.
 *
 * @param sections the names of the sections
 */
export function searchWords(center: TrustCenter, sections: readonly string[]): string[] {
  const { organization, documents, safeguards, certifications, commitments, register, advisories, aiFeatures } = center;
  const names = [
    ...sections,
    ...frameworksNamed(center),
    organization.name,
    ...documents.map(({ shown }) => shown.data.title),
    ...safeguards.map(({ data }) => data.title),
    ...certifications.map(({ data }) => data.standard),
    ...commitments.map(({ data }) => data.title),
    ...register.map(({ record }) => record.name),
    ...advisories.map(({ data }) => data.title),
    ...aiFeatures.map(({ data }) => data.feature),
    ...center.reports.map(({ data }) => data.title),
    ...center.questions.map(({ data }) => data.question),
  ];
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return [...new Set(words)].filter((word) => word.length >= LEAST_LETTERS).sort(compareCodes);
}
