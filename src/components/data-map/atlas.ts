import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-50m.json';
import { numericCode } from './numeric-codes.ts';

/** Longitude and latitude, in degrees. */
export type Point = readonly [longitude: number, latitude: number];

/** Natural Earth's countries at 1:50,000,000, with their numeric codes as ids. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The shapes of all countries; each point carries how much area it adds, so that outlines can be thinned to a scale. */
export const atlas: Atlas = presimplify(countries, sphericalTriangleArea);

/** The shape of a country; some small territories have none. */
export function shapeOf(country: string) {
  const id = numericCode(country);
  return id === undefined ? undefined : atlas.objects.countries.geometries.find((shape) => shape.id === id);
}

/** The parts of a country that are not connected by land. */
function partsOf({ geometry }: Feature): Polygon[] {
  const shape = geometry as Polygon | MultiPolygon;
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return parts.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** The middle of a country's largest part, for a place of which only the country is known. */
export function middleOf(country: string): Point | undefined {
  const shape = shapeOf(country);
  if (!shape) return undefined;
  const [largest] = partsOf(feature(atlas, shape) as Feature).toSorted((left, right) => geoArea(right) - geoArea(left));
  return largest && geoCentroid(largest);
}
