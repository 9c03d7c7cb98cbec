import { cloudRegionById } from '../schemas/fields/cloud-region.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { countryName } from '../ui-text/organization.ts';
import type { Place } from './data-map/places.ts';
import { overviewText } from '../ui-text/overview.ts';
import { planNames } from './links.ts';

/** The places where the product runs, for the map; a provider without a place stands in the list only. */
export function hostingPlaces(center: TrustCenter): Place[] {
  return (center.organization.hosting ?? []).map(
    ({ provider, region, country, city, worldwide, role, runs, plans }) => {
      const known = region === undefined ? undefined : cloudRegionById(region);
      const code = country ?? known?.country;
      const label = city ?? known?.city ?? (code === undefined ? (provider ?? runs) : countryName(code));
      const host = known === undefined ? provider : overviewText.region(known.code, provider);
      const note = [
        host === label ? undefined : host,
        plans && overviewText.plans(planNames(center, plans), plans.length),
        runs === label ? undefined : runs,
      ];
      return {
        label: label ?? overviewText.unnamedPlace,
        country: code,
        worldwide,
        latitude: known?.latitude,
        longitude: known?.longitude,
        role: role ?? 'unstated',
        provider,
        note: note.filter((part) => part !== undefined).join('. '),
      };
    },
  );
}
