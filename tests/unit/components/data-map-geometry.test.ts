import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { feature } from 'topojson-client';
import { atlas, middleOf, numericCode, shapeOf } from '../../../src/components/data-map/atlas.ts';
import { clustersIn, withoutCrowding } from '../../../src/components/data-map/labels.ts';
import { frameAround, PathPen, positionIn } from '../../../src/components/data-map/frame.ts';
import type { Place } from '../../../src/components/data-map/places.ts';
import { cloudRegions } from '../../../src/schemas/fields/cloud-regions.ts';
import { countryCodes } from '../../../src/schemas/fields/places.ts';

describe('countries', () => {
  it('all have the numeric code by which the atlas names them', () => {
    expect([...countryCodes].filter((country) => numericCode(country) === undefined)).toEqual([]);
    expect(numericCode('IE')).toBe('372');
    expect(numericCode('UK')).toBeUndefined();
  });

  it.each(['IE', 'DE', 'FR', 'US', 'NL', 'JP'])('have their middle within their borders: %s', (country) => {
    const shape = shapeOf(country);
    const middle = middleOf(country);
    expect(shape && middle && geoContains(feature(atlas, shape), [...middle])).toBe(true);
  });

  it('have no middle where the atlas does not draw them', () => {
    expect(middleOf('GI')).toBeUndefined();
  });

  it('hold the cloud regions that are said to be in them', () => {
    const inland = [
      'Frankfurt',
      'Madrid',
      'Paris',
      'Zurich',
      'Warsaw',
      'Columbus',
      'Phoenix',
      'Delhi',
      'Canberra',
      'Calgary',
    ];
    const towns = cloudRegions.filter(({ city }) => inland.includes(city));
    const outside = towns.filter(({ country, latitude = 0, longitude = 0 }) => {
      const shape = shapeOf(country);
      return !shape || !geoContains(feature(atlas, shape), [longitude, latitude]);
    });
    expect(towns.length).toBeGreaterThan(inland.length);
    expect(outside).toEqual([]);
  });
});

describe('a frame', () => {
  it.each([
    ['around one place', [[-6, 53]]],
    [
      'around Europe',
      [
        [-9, 39],
        [25, 60],
        [24, 38],
      ],
    ],
    [
      'across the Atlantic',
      [
        [-83, 40],
        [18, 59],
      ],
    ],
    [
      'across the Pacific',
      [
        [140, 36],
        [-122, 37],
      ],
    ],
    [
      'around the world',
      [
        [-122, 37],
        [151, -34],
        [18, -34],
      ],
    ],
    [
      'with an island in the Pacific',
      [
        [-149, -17],
        [9, 50],
        [151, -34],
      ],
    ],
  ] as const)('%s has every place within it', (_, points) => {
    const frame = frameAround(points);
    const positions = points.map((point) => positionIn(frame, point));
    for (const [x, y] of positions) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
  });
});

describe('a row of marks', () => {
  const dublin: Place = { label: 'Dublin', country: 'IE', latitude: 53.35, longitude: -6.26, role: 'primary' };
  const sydney: Place = { label: 'Sydney', country: 'AU', latitude: -33.87, longitude: 151.21, role: 'edge' };
  const ohio: Place = { label: 'Ohio', country: 'US', latitude: 39.96, longitude: -83, role: 'edge' };
  const frankfurt: Place = { label: 'Frankfurt', country: 'DE', latitude: 50.11, longitude: 8.68, role: 'standby' };
  const rolesIn = (places: readonly Place[]) => {
    const frame = frameAround(places.map(({ longitude = 0, latitude = 0 }) => [longitude, latitude]));
    return withoutCrowding(clustersIn(frame, places), frame, 276)[0]?.roles;
  };

  it('stands whole where there is room on a phone', () => {
    expect(rolesIn([dublin, { ...dublin, role: 'backup' }, sydney, ohio])).toEqual(['primary', 'backup']);
  });

  it('shrinks to its most important mark where it would cover a neighbour', () => {
    expect(rolesIn([dublin, { ...dublin, role: 'backup' }, frankfurt, sydney, ohio])).toEqual(['primary']);
  });
});

describe('path data', () => {
  function drawn(lines: readonly (readonly [number, number])[][], isClosed: boolean): string {
    const pen = new PathPen();
    for (const [start, ...rest] of lines) {
      if (start) pen.moveTo(...start);
      for (const point of rest) pen.lineTo(...point);
      if (isClosed) pen.closePath();
    }
    return pen.data();
  }

  it('is written in whole, relative steps', () => {
    expect(
      drawn(
        [
          [
            [10.2, 10.4],
            [20, 10],
            [20, 4],
            [10.2, 10.4],
          ],
        ],
        true,
      ),
    ).toBe('m10 10l10 0 0-6z');
  });

  it('goes on from the start of a closed line and from the end of an open one', () => {
    const lines: [number, number][][] = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      [
        [20, 20],
        [30, 20],
        [30, 30],
      ],
    ];
    expect(drawn(lines, true)).toBe('m0 0l10 0 0 10zm20 20l10 0 0 10z');
    expect(drawn(lines, false)).toBe('m0 0l10 0 0 10m10 10l10 0 0 10');
  });

  it('leaves out what shrank to a point or a stroke', () => {
    expect(
      drawn(
        [
          [
            [1, 1],
            [1.2, 1.1],
            [1.1, 1.3],
          ],
        ],
        true,
      ),
    ).toBe('');
    expect(
      drawn(
        [
          [
            [1, 1],
            [9, 9],
            [1, 1],
          ],
        ],
        true,
      ),
    ).toBe('');
    expect(
      drawn(
        [
          [
            [1, 1],
            [1.2, 1.1],
          ],
        ],
        false,
      ),
    ).toBe('');
  });
});
