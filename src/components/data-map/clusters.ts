import { middleOf, type Point } from './atlas.ts';
import { markBox, overlap } from './boxes.ts';
import { positionIn, type Frame } from './frame.ts';
import { byRole, type Place, type PlaceRole } from './places.ts';

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
