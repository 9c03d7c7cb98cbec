import type { RegionPlaces } from './region-places.ts';

/** Multizone regions of IBM Cloud (IBM Cloud documentation, "Locations for resource deployment"). */
export const ibmRegions: RegionPlaces = {
  'au-syd': 'Sydney',
  'br-sao': 'São Paulo',
  'ca-mon': 'Montreal',
  'ca-tor': 'Toronto',
  'eu-de': 'Frankfurt',
  'eu-es': 'Madrid',
  'eu-gb': 'London',
  'jp-osa': 'Osaka',
  'jp-tok': 'Tokyo',
  'us-east': 'Washington, D.C.',
  'us-south': 'Dallas',
};

/** Regions of DigitalOcean (DigitalOcean documentation, "Regional Availability"). */
export const digitalOceanRegions: RegionPlaces = {
  ams2: 'Amsterdam',
  ams3: 'Amsterdam',
  atl1: 'Atlanta',
  blr1: 'Bangalore',
  fra1: 'Frankfurt',
  lon1: 'London',
  nyc1: 'New York',
  nyc2: 'New York',
  nyc3: 'New York',
  sfo1: 'San Francisco',
  sfo2: 'San Francisco',
  sfo3: 'San Francisco',
  sgp1: 'Singapore',
  syd1: 'Sydney',
  tor1: 'Toronto',
};

/** Locations of Hetzner Cloud (Hetzner documentation, "Locations"). */
export const hetznerRegions: RegionPlaces = {
  ash: 'Ashburn',
  fsn1: 'Falkenstein',
  hel1: 'Helsinki',
  hil: 'Hillsboro',
  nbg1: 'Nuremberg',
  sin: 'Singapore',
};

/** Locations of OVHcloud, without the number of the data centre ("gra" for GRA11). */
export const ovhRegions: RegionPlaces = {
  bhs: 'Beauharnois',
  de: 'Frankfurt',
  'eu-south-mil': 'Milan',
  'eu-west-par': 'Paris',
  gra: 'Gravelines',
  rbx: 'Roubaix',
  sbg: 'Strasbourg',
  sgp: 'Singapore',
  syd: 'Sydney',
  uk: 'London',
  'us-east-va': 'Vint Hill',
  'us-west-or': 'Hillsboro',
  waw: 'Warsaw',
};

/** Regions of Scaleway (Scaleway documentation, "Product availability guide"). */
export const scalewayRegions: RegionPlaces = {
  'fr-par': 'Paris',
  'nl-ams': 'Amsterdam',
  'pl-waw': 'Warsaw',
};
