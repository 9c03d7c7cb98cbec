import { awsRegions } from './cloud-regions/aws.ts';
import { azureRegions } from './cloud-regions/azure.ts';
import { googleCloudRegions } from './cloud-regions/google-cloud.ts';
import { oracleRegions } from './cloud-regions/oracle.ts';
import {
  digitalOceanRegions,
  hetznerRegions,
  ibmRegions,
  ovhRegions,
  scalewayRegions,
} from './cloud-regions/other-providers.ts';
import { cloudPlaces } from './cloud-regions/places.ts';
import type { RegionPlaces } from './cloud-regions/region-places.ts';

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

interface Provider {
  readonly prefix: string;
  readonly name: string;
  readonly regions: RegionPlaces;
}

const providers: readonly Provider[] = [
  { prefix: 'aws', name: 'AWS', regions: awsRegions },
  { prefix: 'azure', name: 'Microsoft Azure', regions: azureRegions },
  { prefix: 'gcp', name: 'Google Cloud', regions: googleCloudRegions },
  { prefix: 'digitalocean', name: 'DigitalOcean', regions: digitalOceanRegions },
  { prefix: 'hetzner', name: 'Hetzner', regions: hetznerRegions },
  { prefix: 'ibm', name: 'IBM Cloud', regions: ibmRegions },
  { prefix: 'oracle', name: 'Oracle Cloud', regions: oracleRegions },
  { prefix: 'ovh', name: 'OVHcloud', regions: ovhRegions },
  { prefix: 'scaleway', name: 'Scaleway', regions: scalewayRegions },
];

function regionsOf({ prefix, name, regions }: Provider): CloudRegion[] {
  return Object.entries(regions).map(([code, city]) => {
    const { country, latitude, longitude } = cloudPlaces[city];
    return {
      id: `${prefix}:${code}`,
      provider: name,
      code,
      city,
      area: 'area' in cloudPlaces[city],
      country,
      latitude,
      longitude,
    };
  });
}

/** Every region that Candor knows, by provider and code. */
export const cloudRegions: readonly CloudRegion[] = providers.flatMap(regionsOf);
