/** What a place is for, the most important first; `hosting.role` of the organization where it is stated, or a subprocessor's place. */
export const placeRoles = ['primary', 'unstated', 'standby', 'backup', 'optional', 'edge', 'subprocessor'] as const;

export type PlaceRole = (typeof placeRoles)[number];

/** A place where data is kept or processed. */
export interface Place {
  /** The town, or whatever names the place: "Frankfurt". */
  readonly label: string;
  /** ISO 3166-1 alpha-2; left out where none is stated, or no single one can be named. */
  readonly country?: string | undefined;
  /** Whether it is said to stand in many places around the world. */
  readonly worldwide?: boolean | undefined;
  /** Degrees north, WGS 84; without it the country as a whole is meant. */
  readonly latitude?: number | undefined;
  /** Degrees east, WGS 84. */
  readonly longitude?: number | undefined;
  readonly role: PlaceRole;
  /** Who runs it, where somebody is named. */
  readonly provider?: string | undefined;
  /** A line under the label: "AWS eu-central-1". */
  readonly note?: string | undefined;
}

/** Places of one country. */
export interface CountryPlaces {
  readonly country: string | undefined;
  readonly worldwide: boolean;
  readonly places: readonly Place[];
}

const rank = (place: Place): number => placeRoles.indexOf(place.role);

/** Places by importance; equal ones stay in their order. */
export function byRole(places: readonly Place[]): Place[] {
  return places.toSorted((left, right) => rank(left) - rank(right));
}

/** Whether it is stated of any of these where it is. */
export function namesPlaces(places: readonly Place[]): boolean {
  return places.some(({ country, worldwide }) => country !== undefined || worldwide);
}

/** After all countries come the places that stand everywhere, then those of which nothing is stated. */
const lastly = ({ country, worldwide }: CountryPlaces): number => (country !== undefined ? 0 : worldwide ? 1 : 2);

/** Countries by their most important place; those without a country come last. */
export function byCountry(places: readonly Place[]): CountryPlaces[] {
  const groups = Map.groupBy(byRole(places), ({ country, worldwide }) => country ?? (worldwide ? 'worldwide' : ''));
  return [...groups.values()]
    .map((group) => ({ country: group[0]?.country, worldwide: group[0]?.worldwide ?? false, places: group }))
    .toSorted((left, right) => lastly(left) - lastly(right));
}

/** The width of a mark, in pixels. */
export const MARK = 12;

const DISC = 'M6 0a6 6 0 1 1 0 12 6 6 0 0 1 0-12z';
const SQUARE = 'M.7.7h10.6v10.6H.7z';
const TRIANGLE = 'M6 .2 12 11H0z';
const DIAMOND = 'M6 .4 11.6 6 6 11.6.4 6z';

/** Outlines on a field of 12 by 12, filled by the even-odd rule: every role has a shape of its own, without regard to color. */
export const markPaths: Readonly<Record<PlaceRole, string>> = {
  primary: DISC,
  standby: `${DISC}M6 2.3a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4z`,
  backup: SQUARE,
  optional: `${SQUARE}M2.9 2.9h6.2v6.2H2.9z`,
  edge: `${TRIANGLE}M6 4.4 8.7 9.2H3.3z`,
  unstated: `${DIAMOND}M6 3.4 8.6 6 6 8.6 3.4 6z`,
  subprocessor: DIAMOND,
};
