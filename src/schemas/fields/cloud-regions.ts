import { z } from 'zod';
import { checkedData } from '../../site/data-file.ts';
import { misspelling } from '../../spelling/nearest-name.ts';
import placesFile from './cloud-regions/places.json' with { type: 'json' };
import providersFile from './cloud-regions/providers.json' with { type: 'json' };

/** One region of a cloud provider, and where it is. */
export interface CloudRegion {
  /** As content writes it: `aws:eu-west-2`. */
  readonly id: string;
  /** The provider's name for readers: "AWS". */
  readonly provider: string;
  /** The provider's own code: `eu-west-2`. */
  readonly code: string;
  /** The town; the state or country where the provider names nothing smaller. */
  readonly city: string;
  /** Whether `city` is a state or country, so that a town within it is no contradiction. */
  readonly area: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees north, WGS 84. */
  readonly latitude?: number;
  /** Degrees east, WGS 84. */
  readonly longitude?: number;
}

const text = z.string().trim().min(1);

/** Where cloud regions are, by the name their providers use in English. */
const placesSchema = z.record(
  text,
  z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, 'Expected a country code (ISO 3166-1) such as DE'),
    /** To about a kilometer; of the usual town where the place is an area. */
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    /** A state or country: the provider names no town. */
    area: z.literal(true).optional(),
  }),
);

const FOLDER = 'src/schemas/fields/cloud-regions';
const places = new Map(Object.entries(checkedData(`${FOLDER}/places.json`, placesSchema, placesFile)));

/** A town or area of `places`, and where it is. */
const place = z.string().transform((city, context) => {
  const found = places.get(city);
  if (found !== undefined) return { ...found, city, area: found.area === true };
  context.addIssue({ code: 'custom', message: `"${city}" is not in ${FOLDER}/places.json. Add it there.` });
  return z.NEVER;
});

const providersSchema = z.array(
  z.strictObject({
    prefix: z.string().regex(/^[a-z]+$/, 'Expected lower-case letters'),
    name: text,
    /** Source and scope of the list, for who changes it. */
    note: text,
    /** Places by the provider's codes. */
    regions: z.record(z.string().regex(/^[a-z\d-]+$/, 'Expected lower-case letters, digits and hyphens'), place),
  }),
);

/** Every region that Candor knows, by provider and code. */
export const cloudRegions: readonly CloudRegion[] = checkedData(
  `${FOLDER}/providers.json`,
  providersSchema,
  providersFile,
).flatMap(({ prefix, name, regions }) =>
  Object.entries(regions).map(([code, where]) => ({ id: `${prefix}:${code}`, provider: name, code, ...where })),
);

/** A town's name for comparison: "Zürich" and "zurich" are one, "St. Ghislain" is "stghislain". */
export function cityKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}]/gu, '');
}

/** More wrong letters than this, and no meaning is likely. */
const FARTHEST = 2;

interface Written {
  readonly prefix: string;
  readonly code: string;
}

function split(id: string): Written {
  const [prefix = '', code] = id
    .trim()
    .toLowerCase()
    .split(/(?:(?<!\s)\s+)?[:/]\s*/, 2);
  return code === undefined ? { prefix: '', code: prefix } : { prefix, code };
}

/** How far a region is from what was written: a wrong provider counts as one wrong letter, the name of its city as the code. */
function cost({ prefix, code }: Written, region: CloudRegion): number {
  const provider = region.id.startsWith(`${prefix}:`) ? 0 : 1;
  const named = cityKey(code) === cityKey(region.city) || code === region.code || code === region.id.replace(':', '-');
  return provider + (named ? 0 : misspelling(code, region.code));
}

/**
 * Suggestions for a region that Candor does not know, the likeliest first: "eu-west-2" and "aws:london" suggest
 * "aws:eu-west-2". Empty where nothing comes near.
 * @param limit the most suggestions to return
 */
export function nearestCloudRegions(id: string, limit = 3): string[] {
  const written = split(id);
  const costs = cloudRegions.map((region) => ({ id: region.id, cost: cost(written, region) }));
  const best = Math.min(FARTHEST, ...costs.map((candidate) => candidate.cost));
  return costs
    .filter((candidate) => candidate.cost <= best)
    .slice(0, limit)
    .map((candidate) => candidate.id);
}
