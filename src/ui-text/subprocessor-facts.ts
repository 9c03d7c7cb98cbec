import type { SubprocessorDetails } from '../model/register.ts';
import { fieldItems } from './register-changes.ts';
import { fieldLabels } from './register.ts';

/** One field of an entry as readers see it. */
export interface SubprocessorFact {
  term: string;
  /** At least one; a text for each item of a list. */
  items: readonly string[];
  /** The address behind the text, of a website or an e-mail address. */
  link?: string;
}

function linkOf(value: SubprocessorDetails[keyof SubprocessorDetails]): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('https://')) return value;
  return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : undefined;
}

/**
 * What an entry does not state of what a data protection officer looks for, in one line; absent where it states all.
 *
 * @param placesElsewhere whether the places stand among those of the hosting
 */
export function gapLine(details: SubprocessorDetails, placesElsewhere: boolean): string | undefined {
  const { dataCategories, dataAccess, locations, transferMechanism, legalEntity, address } = details;
  const stated: [keyof SubprocessorDetails, boolean][] = [
    ['dataCategories', (dataCategories ?? dataAccess) !== undefined],
    ['locations', locations !== undefined || placesElsewhere],
    ['transferMechanism', transferMechanism !== undefined],
    ['legalEntity', legalEntity !== undefined],
    ['address', address !== undefined],
  ];
  const gaps = stated.filter(([, isStated]) => !isStated).map(([field]) => fieldLabels[field].toLowerCase());
  return gaps.length === 0 ? undefined : `The register does not state: ${gaps.join(', ')}.`;
}

/** These fields of an entry in this order, without those that are not stated. */
export function factsOf(
  details: SubprocessorDetails,
  fields: readonly (keyof SubprocessorDetails)[],
): SubprocessorFact[] {
  return fields.flatMap((field) => {
    const value = details[field];
    const items = fieldItems({ field }, value).map((item) => item.replace(/^https:\/\/|\/$/g, ''));
    return items.length === 0 ? [] : [{ term: fieldLabels[field], items, link: linkOf(value) }];
  });
}
