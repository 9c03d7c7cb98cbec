import { z } from 'zod';
import { cloudRegions, type CloudRegion } from './cloud-regions.ts';
import { cityKey } from './cloud-regions/city-name.ts';
import { nearestCloudRegions } from './cloud-regions/nearest.ts';

export type { CloudRegion } from './cloud-regions.ts';

const byId: ReadonlyMap<string, CloudRegion> = new Map(cloudRegions.map((region) => [region.id, region]));

/** The region with that id, such as `aws:eu-west-2`; undefined where Candor does not know it. */
export function cloudRegionById(id: string): CloudRegion | undefined {
  return byId.get(id);
}

/** Whether a city written beside a region can be right: spelt alike, or within a state that the provider names no town of. */
export function cityAgrees(region: CloudRegion, city: string): boolean {
  return region.area || cityKey(city) === cityKey(region.city);
}

function unknownRegion(id: unknown): string {
  const near = typeof id === 'string' ? nearestCloudRegions(id, cloudRegions) : [];
  const meant = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '; write the country and city instead';
  return `${JSON.stringify(id)} is no cloud region that Candor knows${meant}`;
}

/** A region of a cloud provider, such as `aws:eu-west-2`: provider, colon, the provider's own code. */
export const cloudRegion = z
  .string({ error: 'expected a cloud region, written like aws:eu-west-2' })
  .refine((id) => byId.has(id), { error: ({ input }) => unknownRegion(input) });
