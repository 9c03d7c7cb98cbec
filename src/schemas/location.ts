import { z } from 'zod';
import { cityAgrees, cloudRegion, cloudRegionById } from './fields/cloud-region.ts';
import { countryCode } from './fields/country.ts';
import { line } from './fields/text.ts';

export const locationShape = {
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
export function placeAgrees(place: Place, context: z.RefinementCtx): void {
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
