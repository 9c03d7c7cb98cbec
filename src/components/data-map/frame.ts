import {
  geoAzimuthalEqualArea,
  type GeoContext,
  geoDistance,
  geoEqualEarth,
  geoGraticule10,
  geoInterpolate,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, type Ring, simplify, sphericalRingArea } from 'topojson-simplify';
import { atlas, type Atlas, type Point, shapeOf } from './atlas.ts';

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

type Step = readonly [x: number, y: number];

interface Line {
  readonly steps: Step[];
  closed: boolean;
}

const isSame = (left: Step | undefined, right: Step): boolean => left?.[0] === right[0] && left[1] === right[1];

/** "3 -4 0 5" needs no space before a minus sign. */
function written(numbers: readonly number[]): string {
  return numbers.join(' ').replaceAll(' -', '-');
}

/** The steps of a line from the one before. */
function movesOf([start = [0, 0], ...rest]: readonly Step[]): number[] {
  let [x, y] = start;
  return rest.flatMap((step) => {
    const move = [step[0] - x, step[1] - y];
    [x, y] = step;
    return move;
  });
}

/**
 * Takes a drawing from d3-geo and writes it as path data in whole units and relative steps (SVG 2, section 9.3), which is
 * a third as long as what d3-geo writes itself.
 */
export class PathPen implements GeoContext {
  readonly #lines: Line[] = [];

  beginPath(): void {
    this.#lines.length = 0;
  }

  moveTo(x: number, y: number): void {
    this.#lines.push({ steps: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const step: Step = [Math.round(x), Math.round(y)];
    const steps = this.#lines.at(-1)?.steps;
    if (!isSame(steps?.at(-1), step)) steps?.push(step);
  }

  closePath(): void {
    const line = this.#lines.at(-1);
    if (!line) return;
    line.closed = true;
    const [first] = line.steps;
    if (first && line.steps.length > 1 && isSame(line.steps.at(-1), first)) line.steps.pop();
  }

  arc(): void {
    throw new RangeError('expected outlines; points are drawn as marks');
  }

  /** The path data; outlines that shrank to a point or a stroke are left out. */
  data(): string {
    const [x, y] = [0, 0];
    let from: Step = [x, y];
    return this.#lines
      .filter(({ steps, closed }) => steps.length > (closed ? 2 : 1))
      .map(({ steps, closed }) => {
        const [start = from] = steps;
        const text = `m${written([start[0] - from[0], start[1] - from[1]])}l${written(movesOf(steps))}${closed ? 'z' : ''}`;
        // Closing a line goes back to where it began.
        from = closed ? start : (steps.at(-1) ?? start);
        return text;
      })
      .join('');
  }
}

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
