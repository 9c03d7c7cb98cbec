import type { SubprocessorDetails } from '../model/register.ts';
import { fieldItems } from './register-changes.ts';
import { fieldLabels, registerText } from './register.ts';

/** One field of an entry as readers see it. */
export interface SubprocessorFact {
  term: string;
  /** At least one; a text for each item of a list. */
  items: readonly string[];
  /** The address behind the text, of a website or an e-mail address. */
  link?: string;
}

/** What a data protection officer looks for: where it is left out, the page says so. */
const expected: ReadonlySet<keyof SubprocessorDetails> = new Set(['legalEntity', 'address', 'dataCategories']);

function linkOf(value: SubprocessorDetails[keyof SubprocessorDetails]): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('https://')) return value;
  return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : undefined;
}

/**
 * These fields of an entry in this order.
 *
 * @param tellsGaps whether what a data protection officer looks for is told of where it is left out
 */
export function factsOf(
  details: SubprocessorDetails,
  fields: readonly (keyof SubprocessorDetails)[],
  tellsGaps = true,
): SubprocessorFact[] {
  return fields.flatMap((field) => {
    const value = details[field];
    const items = fieldItems({ field }, value).map((item) => item.replace(/^https:\/\/|\/$/g, ''));
    if (items.length === 0 && !(tellsGaps && expected.has(field))) return [];
    return [
      { term: fieldLabels[field], items: items.length > 0 ? items : [registerText.notStated], link: linkOf(value) },
    ];
  });
}
