import type { DocumentFrontMatter } from '../../schemas/document.ts';
import { plainDigits } from './dates.ts';
import type { Label } from './labels.ts';
import { versionIn } from './statements.ts';
import { readingsOf } from './values.ts';

/** The fields of a version, with the number that names its file. */
export type CarryingFields = DocumentFrontMatter & { readonly version: string };

const DATES = ['effective', 'published', 'approvedOn', 'reviewedOn'] as const;
const TEXTS = ['id', 'title', 'owner', 'approvedBy', 'classification', 'summary', 'language'] as const;
/** "Every 12 months", "annually": nothing beside the time itself, such as "at least" or "or after an incident". */
const CYCLE = /^(?:every )?(?:\d{1,3}[ -](?:day|week|month|year)s?|annual(?:ly)?|yearly|quarterly|quarter|year)$/i;
const VERSION = /^(?:v(?:er(?:sion)?)?\.?\s*|rev(?:ision)?\.?\s*)?\d+(?:\.\d+)*$/i;
/** A date may be followed by a time, or by words in brackets. */
const BESIDE_A_DATE = /[(:]/;
const isOneOf = <T extends string>(list: readonly T[], label: string): label is T =>
  list.some((name) => name === label);

/** Whether a field says all that a text says of itself by a label and a value: then the text need not say it too. */
export function isCarried(label: Label, value: string, fields: CarryingFields): boolean {
  const plain = value.replaceAll(/\s+/g, ' ').trim();
  if (label === 'version') return VERSION.test(plainDigits(plain)) && versionIn(plain) === fields.version;
  if (isOneOf(DATES, label)) {
    const field = fields[label];
    return field !== undefined && !BESIDE_A_DATE.test(plain) && readingsOf(label, plain).includes(field);
  }
  if (label === 'reviewEvery') {
    return (
      CYCLE.test(plainDigits(plain)) &&
      fields.reviewEvery !== undefined &&
      readingsOf(label, plain)[0] === fields.reviewEvery
    );
  }
  if (label === 'kind') return plain.toLowerCase() === fields.kind;
  return isOneOf(TEXTS, label) && plain === fields[label];
}
