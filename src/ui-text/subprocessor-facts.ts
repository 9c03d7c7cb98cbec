import type { SubprocessorDetails } from '../model/register-change.ts';
import type { RegisterEntry } from '../model/register.ts';
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

/** What a data protection officer looks for in an entry, and whether it is stated. */
function answersOf({ dataCategories, dataAccess, ...details }: SubprocessorDetails) {
  return [
    ['dataCategories', (dataCategories ?? dataAccess) !== undefined],
    ['locations', details.locations !== undefined],
    ['transferMechanism', details.transferMechanism !== undefined],
    ['legalEntity', details.legalEntity !== undefined],
    ['address', details.address !== undefined],
  ] as const;
}

/**
 * What an entry does not state of what a data protection officer looks for and the register states of others, in one line;
 * absent where there is nothing of the kind. What the register states of none, its own page says once.
 *
 * @param placesElsewhere whether the places stand among those of the hosting
 * @param register all entries
 */
export function gapLine(
  details: SubprocessorDetails,
  placesElsewhere: boolean,
  register: readonly Pick<RegisterEntry, 'details'>[],
): string | undefined {
  const told = new Set(
    register.flatMap((entry) => answersOf(entry.details).flatMap(([field, isStated]) => (isStated ? [field] : []))),
  );
  const gaps = answersOf(details)
    .filter(([field, isStated]) => !isStated && told.has(field) && !(field === 'locations' && placesElsewhere))
    .map(([field]) => fieldLabels[field].toLowerCase());
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
