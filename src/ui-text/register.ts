import { cloudRegionById } from '../schemas/fields/cloud-region.ts';
import type { Location } from '../schemas/location.ts';
import { countryName } from './organization.ts';

/** Words of the subprocessor register. English. */
export const registerText = {
  caption: 'Subprocessors',
  notStated: 'Not stated',
  columns: { name: 'Subprocessor', purpose: 'What it does', data: 'Data', where: 'Where', tier: 'Tier' },
} as const;

export const tierLabels = { critical: 'Critical', high: 'High', standard: 'Standard' } as const;

/** "Frankfurt, Germany (aws:eu-central-1)" without what is not known. */
export function placeName({ country, region, city }: Location): string {
  const known = region === undefined ? undefined : cloudRegionById(region);
  const code = country ?? known?.country;
  const place = [city ?? known?.city, code === undefined ? undefined : countryName(code)].filter(
    (part) => part !== undefined,
  );
  return place.join(', ');
}

/** All places of an entry in one line. */
export function placesOf(locations: readonly Location[] | undefined): string {
  if (locations === undefined) return registerText.notStated;
  return [...new Set(locations.map(placeName))].join('; ');
}
