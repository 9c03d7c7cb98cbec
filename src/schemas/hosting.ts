import { z } from 'zod';
import { recordId } from './fields/reference.ts';
import { line, sentences } from './fields/text.ts';
import { locationShape, hasCountry, placeAgrees } from './location.ts';

/** A place where the product runs or data is kept. */
export const hosting = z
  .strictObject({
    ...locationShape,
    provider: line
      .optional()
      .describe('The company that runs the infrastructure, by its name; left out where none is named.'),
    subprocessor: recordId.optional().describe('The same company in the subprocessor register.'),
    role: z
      .enum(['primary', 'standby', 'backup', 'edge', 'optional'])
      .optional()
      .describe(
        'primary: everyday; standby: takes over; backup: copies; edge: delivery; optional: on request or by plan.',
      ),
    worldwide: z
      .literal(true)
      .optional()
      .describe('It stands in many places around the world, so that no single country can be named.'),
    runs: sentences.optional().describe('What runs or is kept there.'),
    figure: line
      .optional()
      .describe('The words under the place on the overview, such as "Where the primary database is".'),
    plans: z.array(recordId).min(1).optional().describe('The plans it is limited to.'),
  })
  .refine(({ provider, country, region, runs }) => (provider ?? country ?? region ?? runs) !== undefined, {
    error: 'expected a provider, a country, a region or what runs there',
  })
  .refine(({ worldwide, country, region }) => !worldwide || (country ?? region) === undefined, {
    error: 'expected a country or region, or worldwide, and not both',
    path: ['worldwide'],
  })
  .superRefine(hasCountryUnlessUnknown)
  .superRefine(placeAgrees);

/** A host may be named without a place ("a certified cloud provider"); a region or city without a country may not. */
function hasCountryUnlessUnknown(value: Parameters<typeof hasCountry>[0], context: z.RefinementCtx): void {
  if (value.city !== undefined) hasCountry(value, context);
}
