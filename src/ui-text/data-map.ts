import { countryName } from './organization.ts';

/** What a place on the map is for. */
export const placeRole = {
  primary: 'Primary',
  standby: 'Standby',
  backup: 'Backups',
  optional: 'Optional',
  edge: 'Delivery',
  subprocessor: 'Subprocessor',
} as const;

/** Heading of the places of which no country is known. */
const NO_COUNTRY = 'No single country';

/** Heading of a country's places. */
export function placesHeading(country: string | undefined): string {
  return country === undefined ? NO_COUNTRY : countryName(country);
}

/**
 * Name beside marks on the map: "Dublin", "Dublin, Cork", or where there are too many to name "Ireland (3)", "Germany and
 * 2 more".
 */
export function mapLabel(labels: readonly string[], countries: readonly (string | undefined)[]): string {
  if (labels.length < 3) return labels.join(', ');
  const first = placesHeading(countries[0]);
  return countries.length < 2 ? `${first} (${labels.length})` : `${first} and ${countries.length - 1} more`;
}
