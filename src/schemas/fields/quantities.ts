import { z } from 'zod';

export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  amount: number;
  unit: DurationUnit;
  /** Counts only Monday to Friday; public holidays are not known here. */
  business: boolean;
}

const ISO_DURATION = /^(\d{1,5}) (business )?(second|minute|hour|day|week|month|year)(s?)$/;

/**
 * Reads a duration as authors write it: `72 hours`, `1 business day`.
 *
 * @returns the parts, or `undefined` where the text is no duration ("1 days", "two weeks", "3 business months").
 */
export function parseDuration(text: string): DurationParts | undefined {
  const match = ISO_DURATION.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[3] as DurationUnit;
  const business = match[2] !== undefined;
  const plural = match[4] === 's';
  if ((amount === 1) === plural) return undefined;
  if (business && unit !== 'hour' && unit !== 'day') return undefined;
  return { amount, unit, business };
}

export type Duration = string;

/** Units a quantity may carry: data rates and sizes, shares, and the things security texts count. */
const quantityUnits = [
  'Kbps', 'Mbps', 'Gbps', 'Tbps', 'KB', 'MB', 'GB', 'TB', 'bit', 'bits', '%',
  'attempt', 'attempts', 'character', 'characters', 'round', 'rounds', 'time', 'times',
  'request', 'requests', 'requests per minute', 'requests per second', 'iterations',
  'person', 'people', 'copy', 'copies', 'region', 'regions', 'zone', 'zones', 'reviewer', 'reviewers',
  'per year', 'times a year',
] as const; // prettier-ignore

const pattern = /^\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?( ?)([a-z%].*)$/i;

/** Whether a text is a number with a known unit: `100 Gbps`, `99.9%`, `12 rounds`. */
function isQuantity(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const unit = match[2] ?? '';
  const spaced = match[1] === ' ';
  return (quantityUnits as readonly string[]).includes(unit) && (unit === '%' || spaced);
}

const hint = `expected a number and a unit, written like "100 Gbps", "99.9%" or "12 rounds"`;

/** A number with its unit, such as `100 Gbps`. */
export const quantity = z.string({ error: hint }).refine(isQuantity, { error: hint });

const measureHint = 'expected a duration such as "72 hours" or a quantity such as "100 Gbps" or "99.9%"';

/** What a commitment promises: a duration or a quantity. */
export const measure = z
  .string({ error: measureHint })
  .refine((text) => parseDuration(text) !== undefined || isQuantity(text), { error: measureHint });

/** A technical value: a duration or a quantity where it begins with a figure, else a name such as `AES-256`. */
export const parameterValue = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => !/^\d+(?:[.,]\d+)*\s/.test(text) || parseDuration(text) !== undefined || isQuantity(text), {
    error: `a value that begins with a figure is a duration or a quantity: ${measureHint}`,
  });

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const wholeUnits = z.int({ error: 'expected an amount in whole units, written like 2000' });

/** A range of money: whole units of one currency (ISO 4217). */
export const money = z
  .strictObject({
    currency: z
      .string()
      .refine((code) => currencies.has(code), { error: 'expected a currency code (ISO 4217), such as EUR' })
      .describe('The currency as its three-letter code (ISO 4217).'),
    min: wholeUnits
      .nonnegative({ error: 'expected an amount of zero or more' })
      .describe('The least amount, in whole units of the currency.'),
    max: wholeUnits
      .positive({ error: 'expected an amount above zero' })
      .optional()
      .describe('The largest amount; left out where only a least amount is promised.'),
  })
  .refine((value) => value.max === undefined || value.max >= value.min, {
    error: 'the largest amount is below the least',
    path: ['max'],
  })
  .meta({ examples: [{ currency: 'EUR', min: 500, max: 2000 }] });

export type Money = z.infer<typeof money>;

/** A length of time in words: a whole number and a unit, such as `72 hours`, `30 days` or `1 business day`. */
export const duration = z
  .string({ error: 'expected a duration, written like "72 hours", "30 days" or "1 business day"' })
  .refine((text) => parseDuration(text) !== undefined, {
    error: 'expected a duration, written like "72 hours", "30 days" or "1 business day"',
  })
  .meta({ pattern: '^\\d{1,5} (business )?(second|minute|hour|day|week|month|year)s?$' });
