export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  amount: number;
  unit: DurationUnit;
  /** Counts only Monday to Friday; public holidays are not known here. */
  business: boolean;
}

const pattern = /^(\d{1,5}) (business )?(second|minute|hour|day|week|month|year)(s?)$/;

/**
 * Reads a duration as authors write it: `72 hours`, `1 business day`.
 *
 * @returns the parts, or `undefined` where the text is no duration ("1 days", "two weeks", "3 business months").
 */
export function parseDuration(text: string): DurationParts | undefined {
  const match = pattern.exec(text);
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
