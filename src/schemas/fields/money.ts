import { z } from 'zod';

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A range of money: whole units of one currency (ISO 4217). */
export const money = z
  .strictObject({
    currency: z
      .string()
      .refine((code) => currencies.has(code), { error: 'expected a currency code (ISO 4217), such as EUR' })
      .describe('The currency as its three-letter code (ISO 4217).'),
    min: z.number().nonnegative().describe('The least amount, in whole units of the currency.'),
    max: z
      .number()
      .positive()
      .optional()
      .describe('The largest amount; left out where only a least amount is promised.'),
  })
  .refine((value) => value.max === undefined || value.max >= value.min, {
    error: 'the largest amount is below the least',
    path: ['max'],
  });

export type Money = z.infer<typeof money>;
