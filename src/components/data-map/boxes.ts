import { MARK } from './marks.ts';

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
export const GAP = 3;

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
