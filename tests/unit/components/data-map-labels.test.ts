import { describe, expect, it } from 'vitest';
import { labelBox, markBox, overlap, placeLabels, type Spot } from '../../../src/components/data-map/labels.ts';
import { frameAround } from '../../../src/components/data-map/frame.ts';

const frame = frameAround([]);
const widths = [276, 720];

function spot(x: number, y: number, label: string, marks = 1): Spot {
  return { x, y, label, marks };
}

/** Pairs of labels, or of a label and a foreign mark, that touch at a width. */
function touching(spots: readonly Spot[], width: number): string[] {
  const scale = width / frame.width;
  const placements = placeLabels(spots, frame, [width]);
  return spots.flatMap((one, index) => {
    const placement = placements[index];
    if (!placement) return [];
    const box = labelBox(one, placement, scale);
    return spots.flatMap((other, otherIndex) => {
      if (other === one) return [];
      const otherPlacement = placements[otherIndex];
      const meetsLabel = otherPlacement !== undefined && overlap(box, labelBox(other, otherPlacement, scale));
      return meetsLabel || overlap(box, markBox(other, scale)) ? [`${one.label}, ${other.label}`] : [];
    });
  });
}

describe('labels', () => {
  it('stand beside a mark on its own, on its right', () => {
    const [placement] = placeLabels([spot(300, 150, 'Dublin')], frame, widths);
    expect(placement).toEqual({ dx: 11, dy: 4.5, anchor: 'start' });
  });

  it('point away from the other places', () => {
    const placements = placeLabels([spot(200, 150, 'Ohio'), spot(500, 150, 'Frankfurt')], frame, widths);
    expect(placements.map((placement) => placement?.anchor)).toEqual(['end', 'start']);
  });

  it('turn to the other side at an edge', () => {
    const [placement] = placeLabels([spot(700, 150, 'Auckland')], frame, widths);
    expect(placement?.anchor).toBe('end');
  });

  it.each([276, 340, 540, 720])('never touch one another or a foreign mark, on a map %i pixels wide', (width) => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      spot(330 + ((index * 37) % 120), 60 + ((index * 53) % 90), `Town ${String(index)}`),
    );
    expect(touching(crowd, width)).toEqual([]);
  });

  it('are left out where there is no room, the most important kept', () => {
    const heap = Array.from({ length: 30 }, (_, index) =>
      spot(350 + index, 150, `A rather long name ${String(index)}`),
    );
    const placements = placeLabels(heap, frame, widths);
    expect(placements[0]).toBeDefined();
    expect(placements.filter((placement) => placement === undefined).length).toBeGreaterThan(10);
  });

  it('take the room that scripts with square letters need', () => {
    const beside = { dx: 11, dy: 4.5, anchor: 'start' } as const;
    const latin = labelBox(spot(0, 0, 'Tokyo'), beside, 1);
    const japanese = labelBox(spot(0, 0, '東京都心部'), beside, 1);
    expect(japanese.right - japanese.left).toBeGreaterThan(1.5 * (latin.right - latin.left));
  });
});
