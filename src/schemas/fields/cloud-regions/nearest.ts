import { misspelling } from '../../../spelling/nearest-name.ts';
import type { CloudRegion } from '../cloud-regions.ts';
import { cityKey } from './city-name.ts';

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
export function nearestCloudRegions(id: string, regions: readonly CloudRegion[], limit = 3): string[] {
  const written = split(id);
  const costs = regions.map((region) => ({ id: region.id, cost: cost(written, region) }));
  const best = Math.min(FARTHEST, ...costs.map((candidate) => candidate.cost));
  return costs
    .filter((candidate) => candidate.cost <= best)
    .slice(0, limit)
    .map((candidate) => candidate.id);
}
