import { geoGraticule10, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, simplify, sphericalRingArea, type Ring } from 'topojson-simplify';
import { atlas, shapeOf, type Atlas } from './atlas.ts';
import type { Frame } from './frame.ts';
import { PathPen } from './path-pen.ts';

/** Path data of what lies under the marks. */
export interface Outlines {
  readonly land: string;
  readonly borders: string;
  /** The countries in which there is a place. */
  readonly marked: string;
  readonly graticule: string;
}

/** Bends that add less area than this, in square pixels, are drawn straight; the world has borders to spare. */
const LEAST_BEND = { region: 5, ocean: 5, world: 2 };
/** Islands and lakes smaller than this, in square pixels, are left out. */
const LEAST_ISLAND = 8;
const ANTARCTICA = '010';

function draw({ projection }: Frame, shape: GeoPermissibleObjects): string {
  const pen = new PathPen();
  geoPath(projection, pen)(shape);
  return pen.data();
}

/** Steradians within a ring, whichever way it runs round. */
function areaOf(ring: Ring): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** The atlas with as much detail as can be seen at a frame's scale. */
function atScaleOf({ projection, extent }: Frame): Atlas {
  const pixel = projection.scale() ** -2;
  const bent = simplify(atlas, LEAST_BEND[extent] * pixel);
  return filter(bent, filterWeight(bent, LEAST_ISLAND * pixel, areaOf)) as Atlas;
}

type Country = Atlas['objects']['countries']['geometries'][number];

/** Whether a country is drawn: small ones may have lost their shape to the scale. */
function isLand(shape: Country): shape is Extract<Country, { type: 'Polygon' | 'MultiPolygon' }> {
  return (shape.type === 'Polygon' || shape.type === 'MultiPolygon') && shape.id !== ANTARCTICA;
}

/** Draws land, borders and the countries given by their two-letter codes; the whole world without lines. */
export function outlinesOf(frame: Frame, countries: readonly string[]): Outlines {
  const thinned = atScaleOf(frame);
  const shapes = thinned.objects.countries;
  const ids = new Set(countries.map((country) => shapeOf(country)?.id));
  const marked = shapes.geometries.filter((shape) => shape.id !== undefined && ids.has(shape.id));
  const hasLines = frame.extent !== 'world';
  const borders = mesh(thinned, shapes, (left, right) => left !== right);
  return {
    land: draw(frame, merge(thinned, shapes.geometries.filter(isLand))),
    borders: hasLines ? draw(frame, borders) : '',
    marked: draw(frame, feature(thinned, { type: 'GeometryCollection', geometries: marked })),
    graticule: hasLines ? draw(frame, geoGraticule10()) : '',
  };
}
