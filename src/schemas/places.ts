import { z } from 'zod';
import { cityAgrees, cloudRegion, cloudRegionById, countryCode } from './fields/places.ts';
import { recordId } from './fields/references.ts';
import { line, sentences } from './fields/text.ts';

const locationShape = {
  country: countryCode
    .optional()
    .describe('The country, as its two-letter code; known already where a region is given.'),
  region: cloudRegion.optional().describe('The region of a cloud provider, such as aws:eu-west-2.'),
  city: line.optional().describe('The city, where it is known and the region does not tell it.'),
};

interface Place {
  country?: string | undefined;
  region?: string | undefined;
  city?: string | undefined;
}

/** A place without a country cannot be judged for data transfers. */
export function hasCountry(place: Place, context: z.RefinementCtx): void {
  if (place.country === undefined && place.region === undefined) {
    context.addIssue({ code: 'custom', path: ['country'], message: 'expected a country or a region' });
  }
}

/** Refuses "Frankfurt" beside a region in Ireland. */
function placeAgrees(place: Place, context: z.RefinementCtx): void {
  const region = place.region === undefined ? undefined : cloudRegionById(place.region);
  if (!region) return;
  if (place.country !== undefined && place.country !== region.country) {
    context.addIssue({
      code: 'custom',
      path: ['country'],
      message: `${region.id} is in ${region.city}, ${region.country}, not in ${place.country}`,
    });
  }
  if (place.city !== undefined && !cityAgrees(region, place.city)) {
    context.addIssue({
      code: 'custom',
      path: ['city'],
      message: `${region.id} is in ${region.city}, not in ${place.city}`,
    });
  }
}

/** A place where personal data is processed. */
export const location = z
  .strictObject(locationShape)
  .superRefine(hasCountry)
  .superRefine(placeAgrees)
  .meta({ examples: [{ country: 'DE' }] });

export type Location = z.infer<typeof location>;

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
