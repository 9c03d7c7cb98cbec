import type { Line, Part } from './blocks.ts';
import type { Change } from './compare.ts';

/** What became of a part of the text: a heading and what stands under it. */
export interface PartChange {
  kind: 'same' | 'renumbered' | 'changed' | 'inserted' | 'deleted';
  /** The part in the new text; in the old where it was deleted. */
  part: Part;
  heading?: Change;
  changes: readonly Change[];
  /** Of a part that stands elsewhere now: the heading that it stood after. */
  moved?: { after?: Line };
}

/** The place that a part moved away from. */
export interface PartGone {
  kind: 'away';
  part: Part;
  /** What it is in the new text. */
  now: Part;
  /** The heading that it stands after now. */
  after?: Line;
}
