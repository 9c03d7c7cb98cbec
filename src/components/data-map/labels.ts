import { GAP, halfRow, labelBox, markBox, overlap, type Placement, type Spot } from './boxes.ts';
import type { Frame } from './frame.ts';

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
