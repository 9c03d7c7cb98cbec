import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, geoInterpolate, type GeoProjection } from 'd3-geo';
import type { Point } from './atlas.ts';

/** The part of the world that a map shows, and how. */
export interface Frame {
  readonly projection: GeoProjection;
  /** Units of the drawing; about pixels on a wide screen. */
  readonly width: number;
  readonly height: number;
  /** A region, both sides of an ocean, or the world. */
  readonly extent: 'region' | 'ocean' | 'world';
}

const WIDTH = 720;
const HEIGHT = { region: 480, ocean: 348, world: 396 };
/** Degrees: from Cape Horn to the north of Greenland. */
const SOUTH = -56;
const NORTH = 81;
/** The outermost coasts: Alaska, Chukotka, New Zealand, Cape Horn, Greenland. */
const COASTS: readonly Point[] = [
  [-168, 62],
  [190, 66],
  [178.5, -38],
  [-67, SOUTH],
  [-40, NORTH],
];
/** Up to this distance (radians on the sphere; 45°) the view from above the middle looks like a map of the region. */
const REGION = Math.PI / 4;
/** Units per radian at which countries are still recognized by their neighbours: about 3,000 km across. */
const LARGEST_SCALE = 1500;
/** Room around the outermost places, for their labels and some country around them, as a share of the frame. */
const MARGIN = 0.2;
/** A part of the world that is drawn no larger than this, compared with the whole, gives way to the whole. */
const WORTH_CROPPING = 1.8;
/** Drawn beyond the edges, so that no outline runs along them. */
const BLEED = 8;

interface Pair {
  readonly ends: [Point, Point];
  readonly distance: number;
}

function farthestPair(first: Point, points: readonly Point[]): Pair {
  let farthest: Pair = { ends: [first, first], distance: 0 };
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      const distance = geoDistance([...from], [...to]);
      if (distance > farthest.distance) farthest = { ends: [from, to], distance };
    }
  }
  return farthest;
}

function project(projection: GeoProjection, point: Point): [number, number] {
  return projection([...point]) ?? [0, 0];
}

function framed(projection: GeoProjection, extent: Frame['extent']): Frame {
  const height = HEIGHT[extent];
  const clipped = projection.clipExtent([
    [-BLEED, -BLEED],
    [WIDTH + BLEED, height + BLEED],
  ]);
  return { projection: clipped, width: WIDTH, height, extent };
}

/** All continents but Antarctica, and the places; the cut runs through the Bering Strait. */
function worldFrame(points: readonly Point[]): Frame {
  const edges = [...COASTS, ...points].map((point) => [...point]);
  const projection = geoEqualEarth().rotate([-11, 0]);
  return framed(projection.fitSize([WIDTH, HEIGHT.world], { type: 'MultiPoint', coordinates: edges }), 'world');
}

/** Moves and enlarges a projection until the places fill the frame, no closer than at the largest scale. */
function fitTo(projection: GeoProjection, points: readonly Point[], height: number): GeoProjection {
  const projected = points.map((point) => project(projection.scale(1).translate([0, 0]), point));
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1 - 2 * MARGIN;
  const scale = Math.min(LARGEST_SCALE, (WIDTH * room) / (right - left), (height * room) / (bottom - top));
  return projection
    .scale(scale)
    .translate([(WIDTH - scale * (left + right)) / 2, (height - scale * (top + bottom)) / 2]);
}

function regionFrame(points: readonly Point[], [longitude, latitude]: Point): Frame {
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  return framed(fitTo(projection, points, HEIGHT.region), 'region');
}

/** As on the map of the world, but larger; moved where it would show more than the north or south of it. */
function oceanFrame(points: readonly Point[], [longitude]: Point): Frame {
  const projection = fitTo(geoEqualEarth().rotate([-longitude, 0]), points, HEIGHT.ocean);
  const [x, y] = projection.translate();
  const [, north] = project(projection, [longitude, NORTH]);
  const [, south] = project(projection, [longitude, SOUTH]);
  const surplus = Math.max(0, north) || Math.min(0, south - HEIGHT.ocean);
  return framed(projection.translate([x, y - surplus]), 'ocean');
}

/** The smallest part of the world that shows all places with some country around them, in an equal-area projection. */
export function frameAround(points: readonly Point[]): Frame {
  const world = worldFrame(points);
  const [first] = points;
  if (!first) return world;
  const { ends, distance } = farthestPair(first, points);
  const middle = geoInterpolate([...ends[0]], [...ends[1]])(0.5);
  if (distance <= REGION) return regionFrame(points, middle);
  const ocean = oceanFrame(points, middle);
  return ocean.projection.scale() < world.projection.scale() * WORTH_CROPPING ? world : ocean;
}

/** Where a point is in the drawing. */
export function positionIn({ projection }: Frame, point: Point): [x: number, y: number] {
  return project(projection, point);
}
