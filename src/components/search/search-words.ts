import type { TrustCenter } from '../../model/resolve.ts';
import { compareCodes } from '../../model/order.ts';
import { frameworksNamed } from './search-choices.ts';

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
