import { countryName } from './contacts.ts';

/** What a place on the map is for, as it follows its name; nothing where that is not stated. */
export const placeRole = {
  primary: 'primary',
  standby: 'standby',
  backup: 'backups',
  optional: 'optional',
  edge: 'edge',
  unstated: undefined,
  subprocessor: 'subprocessor',
} as const;

/** Headings of the places without a country. */
const WORLDWIDE = 'No single country';
const NOT_STATED = 'Country not stated';

/** Heading of the list where no place is stated: of providers, where one is named. */
export function withoutPlaces(namesProvider: boolean): string {
  return namesProvider ? 'Providers' : 'How it is hosted';
}

/** Heading of a country's places. */
export function placesHeading(country: string | undefined, worldwide = false): string {
  if (country !== undefined) return countryName(country);
  return worldwide ? WORLDWIDE : NOT_STATED;
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
