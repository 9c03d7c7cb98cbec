import { z } from 'zod';
import { cityKey, type CloudRegion, cloudRegions, nearestCloudRegions } from './cloud-regions.ts';

/** ISO 3166-1 alpha-2, officially assigned. */
export const countryCodes: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
    'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
    'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
    'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** The code of a country by its English name, or by the code that people use for it. */
function codeOf(name: string): string | undefined {
  const given = name.trim().toLowerCase();
  if (given === 'uk') return 'GB';
  return [...countryCodes].find((code) => code.toLowerCase() === given || names.of(code)?.toLowerCase() === given);
}

function countryHint(input: unknown): string {
  const meant = typeof input === 'string' ? codeOf(input) : undefined;
  const wanted = meant === undefined ? 'expected two letters such as DE' : `did you mean ${meant}?`;
  return `${JSON.stringify(input)} is no country code of ISO 3166-1; ${wanted}`;
}

/** A country as its two-letter code (ISO 3166-1), such as `DE`. */
export const countryCode = z
  .string({ error: 'expected a two-letter country code (ISO 3166-1), such as DE' })
  .refine((code) => countryCodes.has(code), {
    error: ({ input }) => countryHint(input),
  })
  .meta({ pattern: '^[A-Z]{2}$' });

export type CountryCode = string;

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
  const near = typeof id === 'string' ? nearestCloudRegions(id) : [];
  const meant = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '; write the country and city instead';
  return `${JSON.stringify(id)} is no cloud region that Candor knows${meant}`;
}

/** A region of a cloud provider, such as `aws:eu-west-2`: provider, colon, the provider's own code. */
export const cloudRegion = z
  .string({ error: 'expected a cloud region, written like aws:eu-west-2' })
  .refine((id) => byId.has(id), { error: ({ input }) => unknownRegion(input) });
