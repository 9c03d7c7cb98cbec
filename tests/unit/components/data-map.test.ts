import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { drawDataMap, type DataMapDrawing } from '../../../src/components/data-map/draw.ts';
import { byCountry, namesPlaces, type Place, type PlaceRole } from '../../../src/components/data-map/places.ts';
import { placesHeading } from '#words/data-map';
import { cloudRegionById } from '../../../src/schemas/fields/places.ts';

function at(region: string, role: PlaceRole): Place {
  const found = cloudRegionById(region);
  if (!found) throw new RangeError(region);
  return { label: found.city, country: found.country, latitude: found.latitude, longitude: found.longitude, role };
}

function drawn(...places: Place[]): DataMapDrawing {
  const drawing = drawDataMap(places);
  if (!drawing) throw new RangeError('expected a drawing');
  return drawing;
}

function packed({ land, borders, marked, graticule }: DataMapDrawing): number {
  return gzipSync([land, borders, marked, graticule].join(''), { level: 9 }).length;
}

const dublin = at('aws:eu-west-1', 'primary');
const frankfurt = at('aws:eu-central-1', 'standby');
const stockholm = at('aws:eu-north-1', 'backup');
const ohio = at('aws:us-east-2', 'optional');
const sydney = at('aws:ap-southeast-2', 'edge');

describe('the part of the world that is drawn', () => {
  it.each([
    ['a region for one place', 'region', [dublin]],
    ['a region for places in Europe', 'region', [dublin, frankfurt, stockholm]],
    ['both sides of an ocean', 'ocean', [dublin, frankfurt, ohio]],
    ['the world for places all over it', 'world', [dublin, ohio, sydney]],
  ])('is %s', (_, extent, places) => {
    expect(drawn(...places).extent).toBe(extent);
  });

  it('is nothing where no place is known', () => {
    expect(drawDataMap([])).toBeUndefined();
    expect(drawDataMap([{ label: 'Delivery network', role: 'edge' }])).toBeUndefined();
  });
});

describe('the outlines', () => {
  it.each([
    ['a region', 3000, [dublin, frankfurt, stockholm]],
    [
      'all of Europe',
      3600,
      [at('azure:norwayeast', 'primary'), at('aws:eu-south-2', 'standby'), at('gcp:europe-north1', 'edge')],
    ],
    ['an ocean', 3600, [dublin, frankfurt, ohio]],
    ['the world', 3200, [dublin, ohio, sydney]],
  ])('of %s are smaller than %i bytes', (_, bytes, places) => {
    const drawing = drawn(...places);
    expect(drawing.land.length).toBeGreaterThan(1000);
    expect(packed(drawing)).toBeLessThan(bytes);
  });

  it('are whole numbers and lines only', () => {
    const { land, borders, marked } = drawn(dublin, frankfurt);
    expect(land + borders + marked).toMatch(/^[mlz\d -]+$/);
  });

  it('mark the countries in which there is a place, and no others', () => {
    const none = drawn({ ...dublin, country: undefined });
    expect(none.marked).toBe('');
    expect(drawn(dublin).marked).not.toBe('');
  });

  it('are the same from one drawing to the next', () => {
    expect(drawn(dublin, ohio)).toEqual(drawn(dublin, ohio));
  });
});

describe('the marks', () => {
  it('are where the places are: west is left, north is up', () => {
    const [first, second, third] = drawn(dublin, frankfurt, stockholm).spots.map(({ x, y }) => ({
      x: Number.parseFloat(x),
      y: Number.parseFloat(y),
    }));
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.x).toBeLessThan(third?.x ?? 0);
    expect(third?.y).toBeLessThan(first?.y ?? 0);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
  });

  it('share a spot where the places are the same, the most important first', () => {
    const [spot, ...others] = drawn({ ...dublin, role: 'backup' }, dublin).spots;
    expect(spot?.roles).toEqual(['primary', 'backup']);
    expect(spot?.labels.map(({ text }) => text)).toEqual(['Dublin']);
    expect(others).toEqual([]);
  });

  it('stand in the middle of the country where only the country is known', () => {
    const [known] = drawn(
      { label: 'Berlin', country: 'DE', latitude: 51.1, longitude: 10.4, role: 'edge' },
      dublin,
    ).spots;
    const [unknown] = drawn({ label: 'Germany', country: 'DE', role: 'edge' }, dublin).spots;
    expect(Number.parseFloat(unknown?.x ?? '')).toBeCloseTo(Number.parseFloat(known?.x ?? ''), -1);
    expect(Number.parseFloat(unknown?.y ?? '')).toBeCloseTo(Number.parseFloat(known?.y ?? ''), -1);
  });

  it.each([
    ['two names', ['Stripe', 'OpenAI'], ['IE', 'IE'], 'Stripe, OpenAI'],
    ['more in one country', ['Stripe', 'OpenAI', 'Atlassian'], ['IE', 'IE', 'IE'], 'Ireland (3)'],
    [
      'more in neighbouring countries',
      ['Elastic', 'Google', 'Encevo', 'Stripe'],
      ['NL', 'BE', 'LU', 'NZ'],
      'Netherlands and 2 more',
    ],
  ])('of %s at one spot have one label', (_, names, countries, label) => {
    const places = names.map((name, index): Place => ({
      label: name,
      country: countries[index],
      role: 'subprocessor',
    }));
    expect(drawn(...places).spots.flatMap(({ labels }) => labels.map(({ text }) => text))).toContain(label);
  });
});

describe('the list beside the map', () => {
  it('begins with the country of the most important place and ends with places of no country', () => {
    const worldwide: Place = { label: 'Delivery network', role: 'edge' };
    const inFrankfurt: Place = { ...dublin, label: 'Frankfurt', country: 'DE', role: 'edge' };
    const list = byCountry([worldwide, inFrankfurt, stockholm, frankfurt, dublin]);
    expect(list.map(({ country }) => country)).toEqual(['IE', 'DE', 'SE', undefined]);
    expect(list[1]?.places.map(({ role }) => role)).toEqual(['standby', 'edge']);
  });

  it('stands under a heading of places only where any place is stated', () => {
    const unknown: Place = { label: 'A provider', role: 'unstated' };
    expect(namesPlaces([unknown])).toBe(false);
    expect(namesPlaces([unknown, { ...unknown, worldwide: true }])).toBe(true);
    expect(namesPlaces([unknown, dublin])).toBe(true);
  });

  it('says of a place without a country that none is stated, or where it says so that it is everywhere', () => {
    const unknown: Place = { label: 'A provider', role: 'backup' };
    const network: Place = { label: 'A network', worldwide: true, role: 'edge' };
    const list = byCountry([unknown, network, dublin]);
    expect(list.map(({ country, worldwide }) => placesHeading(country, worldwide))).toEqual([
      'Ireland',
      'No single country',
      'Country not stated',
    ]);
  });
});
