import { z } from 'zod';
import { parseDuration } from './duration-parts.ts';

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
