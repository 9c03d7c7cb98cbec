import { describe, expect, it } from 'vitest';
import { cityAgrees, cloudRegion, cloudRegionById, countryCodes } from '../../../src/schemas/fields/places.ts';
import { cloudRegions } from '../../../src/schemas/fields/cloud-regions.ts';

function messageFor(input: unknown): string {
  const result = cloudRegion.safeParse(input);
  return result.success ? 'accepted' : result.error.issues.map((issue) => issue.message).join('\n');
}

describe('the table of regions', () => {
  it.each([
    ['aws:eu-west-1', 'AWS', 'Dublin', 'IE'],
    ['aws:eu-west-2', 'AWS', 'London', 'GB'],
    ['aws:eu-central-1', 'AWS', 'Frankfurt', 'DE'],
    ['aws:ap-southeast-1', 'AWS', 'Singapore', 'SG'],
    ['aws:us-east-2', 'AWS', 'Ohio', 'US'],
    ['gcp:europe-west4', 'Google Cloud', 'Eemshaven', 'NL'],
    ['azure:swedencentral', 'Microsoft Azure', 'Gävle', 'SE'],
    ['hetzner:fsn1', 'Hetzner', 'Falkenstein', 'DE'],
    ['ovh:gra', 'OVHcloud', 'Gravelines', 'FR'],
    ['scaleway:nl-ams', 'Scaleway', 'Amsterdam', 'NL'],
  ])('places %s', (id, provider, city, country) => {
    expect(cloudRegionById(id)).toMatchObject({ id, provider, city, country });
    expect(messageFor(id)).toBe('accepted');
  });

  it('names every region once, in a country of ISO 3166-1, in lower case', () => {
    const ids = cloudRegions.map((region) => region.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(cloudRegions.filter((region) => !countryCodes.has(region.country))).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+:[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it('knows nothing by another name', () => {
    expect(cloudRegionById('aws:eu-west-9')).toBeUndefined();
    expect(cloudRegionById('toString')).toBeUndefined();
  });
});

describe('an unknown region', () => {
  it.each([
    ['a wrong number', 'aws:eu-west-9', 'aws:eu-west-1, aws:eu-west-2, aws:eu-west-3'],
    ['an availability zone', 'aws:eu-central-1a', 'aws:eu-central-1'],
    ['no provider', 'ap-southeast-2', 'aws:ap-southeast-2'],
    ['the name of the city', 'aws:london', 'aws:eu-west-2'],
    ['another name of the provider', 'google:europe-west3', 'gcp:europe-west3'],
    ['capitals', 'AWS:EU-WEST-2', 'aws:eu-west-2'],
    ['spaces', 'aws: eu-west-2', 'aws:eu-west-2'],
  ])('with %s is refused with what was meant', (_, written, meant) => {
    expect(messageFor(written)).toBe(
      `${JSON.stringify(written)} is no cloud region that Candor knows; did you mean ${meant}?`,
    );
  });

  it('with no likely meaning says what to write instead', () => {
    expect(messageFor('the cloud')).toBe(
      '"the cloud" is no cloud region that Candor knows; write the country and city instead',
    );
  });

  it('that is no text says how to write one', () => {
    expect(messageFor(42)).toBe('expected a cloud region, written like aws:eu-west-2');
  });
});

describe('a city beside a region', () => {
  it.each([
    ['Frankfurt', 'aws:eu-central-1', true],
    ['Zürich', 'gcp:europe-west6', true],
    ['Sao Paulo', 'aws:sa-east-1', true],
    ['Columbus', 'aws:us-east-2', true],
    ['Frankfurt', 'aws:eu-west-1', false],
  ])('%s agrees with %s: %s', (city, id, agrees) => {
    const region = cloudRegionById(id);
    expect(region && cityAgrees(region, city)).toBe(agrees);
  });
});
