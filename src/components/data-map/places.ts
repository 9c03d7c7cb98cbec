/** What a place is for, the most important first; `hosting.role` of the organization, or a subprocessor's place. */
export const placeRoles = ['primary', 'standby', 'backup', 'optional', 'edge', 'subprocessor'] as const;

export type PlaceRole = (typeof placeRoles)[number];

/** A place where data is kept or processed. */
export interface Place {
  /** The town, or whatever names the place: "Frankfurt". */
  readonly label: string;
  /** ISO 3166-1 alpha-2; left out where no single country can be named. */
  readonly country?: string | undefined;
  /** Degrees north, WGS 84; without it the country as a whole is meant. */
  readonly latitude?: number | undefined;
  /** Degrees east, WGS 84. */
  readonly longitude?: number | undefined;
  readonly role: PlaceRole;
  /** A line under the label: "AWS eu-central-1". */
  readonly note?: string | undefined;
}

/** Places of one country. */
export interface CountryPlaces {
  readonly country: string | undefined;
  readonly places: readonly Place[];
}

const rank = (place: Place): number => placeRoles.indexOf(place.role);

/** Places by importance; equal ones stay in their order. */
export function byRole(places: readonly Place[]): Place[] {
  return places.toSorted((left, right) => rank(left) - rank(right));
}

/** Countries by their most important place; those without a country come last. */
export function byCountry(places: readonly Place[]): CountryPlaces[] {
  const countries = Map.groupBy(byRole(places), (place) => place.country);
  return [...countries]
    .map(([country, group]) => ({ country, places: group }))
    .toSorted((left, right) => Number(left.country === undefined) - Number(right.country === undefined));
}
