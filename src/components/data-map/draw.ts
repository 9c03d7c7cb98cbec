import { mapLabel } from '#words/data-map';
import {
  type Cluster,
  clustersIn,
  placeLabels,
  type Placement,
  pointOf,
  type Spot,
  withoutCrowding,
} from './labels.ts';
import { type Frame, frameAround, type Outlines, outlinesOf } from './frame.ts';
import type { Place, PlaceRole } from './places.ts';

/** A label and the widths at which it stands there. */
interface Label {
  readonly text: string;
  readonly at: 'at-narrow' | 'at-wide' | 'at-any';
  readonly placement: Placement;
}

/** Marks at one spot; positions in percent of the drawing, so that type and marks keep their size at every width. */
interface DrawnSpot {
  readonly x: string;
  readonly y: string;
  readonly roles: readonly PlaceRole[];
  readonly labels: readonly Label[];
}

export interface DataMapDrawing extends Outlines {
  readonly extent: Frame['extent'];
  readonly viewBox: string;
  readonly spots: readonly DrawnSpot[];
}

/** Pixels: a screen of 320 less the margins of the page. */
const NARROWEST = 276;
/** Widths, in pixels, at which labels are tried. The style sheet changes from one to the other at 34rem. */
const WIDTHS = { narrow: [NARROWEST, 340, 420, 540], wide: [544, 640, 720, 840] };

function percent(part: number, whole: number): string {
  return `${String(Math.round((part / whole) * 1e4) / 100)}%`;
}

function labelsOf(text: string, narrow: Placement | undefined, wide: Placement | undefined): Label[] {
  if (narrow && wide && JSON.stringify(narrow) === JSON.stringify(wide))
    return [{ text, at: 'at-any', placement: wide }];
  return [
    ...(narrow ? [{ text, at: 'at-narrow' as const, placement: narrow }] : []),
    ...(wide ? [{ text, at: 'at-wide' as const, placement: wide }] : []),
  ];
}

function spotOf({ x, y, roles, places }: Cluster): Spot {
  const labels = [...new Set(places.map((place) => place.label))];
  return { x, y, marks: roles.length, label: mapLabel(labels, [...new Set(places.map((place) => place.country))]) };
}

/** Draws the part of the world that the places span, with a mark for each, or nothing where no place can be drawn. */
export function drawDataMap(places: readonly Place[]): DataMapDrawing | undefined {
  const points = places.map(pointOf).filter((point) => point !== undefined);
  if (points.length === 0) return undefined;
  const frame = frameAround(points);
  const clusters = withoutCrowding(clustersIn(frame, places), frame, NARROWEST);
  const spots = clusters.map(spotOf);
  const narrow = placeLabels(spots, frame, WIDTHS.narrow);
  const wide = placeLabels(spots, frame, WIDTHS.wide);
  const countries = places.flatMap(({ country }) => country ?? []);
  return {
    ...outlinesOf(frame, countries),
    extent: frame.extent,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    spots: clusters.map(({ x, y, roles }, index) => ({
      x: percent(x, frame.width),
      y: percent(y, frame.height),
      roles,
      labels: labelsOf(spots[index]?.label ?? '', narrow[index], wide[index]),
    })),
  };
}
