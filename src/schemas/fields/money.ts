import { z } from 'zod';

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
