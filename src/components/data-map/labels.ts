import { middleOf, type Point } from './atlas.ts';
import { type Frame, positionIn } from './frame.ts';
import { byRole, MARK, type Place, type PlaceRole } from './places.ts';

/** A spot of the drawing that wants a name. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Marks side by side. */
  readonly marks: number;
  readonly label: string;
}

/** Where the baseline of a label begins, ends or has its middle, in pixels from the spot. */
export interface Placement {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The end of a line that leads from the marks to a label further off. */
  readonly leader?: readonly [x: number, y: number];
}

/** Sides in pixels from the top left of the drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels. */
const FONT_SIZE = 13;
const ASCENT = 11;
const DESCENT = 4;
/** Widths of letters as a share of the font size: those of Source Sans 3, and of scripts that fill a square. */
const LETTER = 0.54;
const SQUARE_LETTER = 1;
/** Between labels one above the other. */
const LEADING = 2;
/** Between marks, labels and edges. */
const GAP = 3;

function widthOf(text: string): number {
  const squares = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0;
  return FONT_SIZE * (squares * SQUARE_LETTER + (text.length - squares) * LETTER);
}

/** Half the width of a row of marks that stand side by side. */
export function halfRow(marks: number): number {
  return (marks * (MARK + 2) - 2) / 2;
}

/** The room a label takes, in pixels, in a drawing of which one unit is so many pixels wide. */
export function labelBox({ x, y, label }: Spot, { dx, dy, anchor }: Placement, scale: number): Box {
  const width = widthOf(label);
  const start = x * scale + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left: start, right: start + width, top: y * scale + dy - ASCENT, bottom: y * scale + dy + DESCENT };
}

/** The room a row of marks takes. */
export function markBox({ x, y, marks }: Spot, scale: number): Box {
  const half = halfRow(marks);
  return {
    left: x * scale - half,
    right: x * scale + half,
    top: y * scale - MARK / 2,
    bottom: y * scale + MARK / 2,
  };
}

/** Whether two things come so near that they would be read as one. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right + GAP &&
    other.left < one.right + GAP &&
    one.top < other.bottom + LEADING &&
    other.top < one.bottom + LEADING
  );
}

/**
 * Placements by preference: beside, above and below the marks, at their corners, then further off; first on the side given,
 * 1 for the right and -1 for the left.
 */
function candidates(marks: number, side: 1 | -1): Placement[] {
  const half = halfRow(marks);
  const sides = [side, side === 1 ? -1 : 1];
  const anchor = (to: number) => (to === 1 ? 'start' : 'end');
  const at = (dx: number, dy: number): Placement[] => sides.map((to) => ({ dx: to * dx, dy, anchor: anchor(to) }));
  const ledTo = (dx: number, dy: number): Placement[] =>
    sides.map((to) => ({ dx: to * dx, dy, anchor: anchor(to), leader: [to * (dx - 3), dy - 4.5] }));
  return [
    ...at(half + 5, 4.5),
    { dx: 0, dy: -11, anchor: 'middle' },
    { dx: 0, dy: 20, anchor: 'middle' },
    ...at(half + 1, -8),
    ...at(half + 1, 17),
    ...ledTo(half + 16, -17),
    ...ledTo(half + 16, 26),
  ];
}

/**
 * Places labels one after the other so that at none of the given widths one touches another, a mark or an edge. Where
 * there is no room the label is undefined: the list beside the map names every place.
 * @param widths of the drawing as shown, in pixels
 */
export function placeLabels(
  spots: readonly Spot[],
  frame: Frame,
  widths: readonly number[],
): (Placement | undefined)[] {
  const scales = widths.map((width) => width / frame.width);
  const placed: { spot: Spot; placement: Placement }[] = [];
  const isFree = (spot: Spot, placement: Placement, scale: number): boolean => {
    const box = labelBox(spot, placement, scale);
    const inside =
      box.left >= GAP &&
      box.right <= frame.width * scale - GAP &&
      box.top >= GAP &&
      box.bottom <= frame.height * scale - GAP;
    return (
      inside &&
      !spots.some((other) => other !== spot && overlap(box, markBox(other, scale))) &&
      !placed.some((other) => overlap(box, labelBox(other.spot, other.placement, scale)))
    );
  };
  const middle = spots.reduce((sum, spot) => sum + spot.x / spots.length, 0);
  return spots.map((spot) => {
    // Labels point away from the others.
    const side = spot.x < middle - frame.width / 20 ? -1 : 1;
    const placement = candidates(spot.marks, side).find((option) =>
      scales.every((scale) => isFree(spot, option, scale)),
    );
    if (placement) placed.push({ spot, placement });
    return placement;
  });
}

/** Places so near to each other that they share one spot of the drawing. */
export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly places: readonly Place[];
  /** Each role once, the most important first. */
  readonly roles: readonly PlaceRole[];
}

/** Places nearer than this, in units of the drawing, cannot be told apart. */
const TOO_NEAR = 12;

/** Where a place is: its own coordinates, else the middle of its country; undefined where neither is known. */
export function pointOf({ country, latitude, longitude }: Place): Point | undefined {
  if (latitude !== undefined && longitude !== undefined) return [longitude, latitude];
  return country === undefined ? undefined : middleOf(country);
}

/** Gathers places on the spot of the most important one nearby; places without a known point are left out. */
export function clustersIn(frame: Frame, places: readonly Place[]): Cluster[] {
  const gathered: { x: number; y: number; places: Place[] }[] = [];
  for (const place of byRole(places)) {
    const point = pointOf(place);
    if (!point) continue;
    const [x, y] = positionIn(frame, point);
    const near = gathered.find((spot) => Math.hypot(spot.x - x, spot.y - y) < TOO_NEAR);
    if (near) near.places.push(place);
    else gathered.push({ x, y, places: [place] });
  }
  return gathered.map((spot) => ({ ...spot, roles: [...new Set(spot.places.map((place) => place.role))] }));
}

/**
 * Leaves only the most important mark where a row of them would cover a neighbour in a drawing so many pixels wide; the
 * list beside the map has them all.
 */
export function withoutCrowding(clusters: readonly Cluster[], frame: Frame, width: number): Cluster[] {
  const boxOf = ({ x, y }: Cluster, marks: number) => markBox({ x, y, marks, label: '' }, width / frame.width);
  return clusters.map((cluster) => {
    const row = boxOf(cluster, cluster.roles.length);
    const isCrowded = clusters.some((other) => other !== cluster && overlap(row, boxOf(other, 1)));
    return isCrowded ? { ...cluster, roles: cluster.roles.slice(0, 1) } : cluster;
  });
}
