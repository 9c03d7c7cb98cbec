import type { PlaceRole } from './places.ts';

/** The width of a mark, in pixels. */
export const MARK = 12;

const DISC = 'M6 0a6 6 0 1 1 0 12 6 6 0 0 1 0-12z';
const SQUARE = 'M.7.7h10.6v10.6H.7z';
const TRIANGLE = 'M6 .2 12 11H0z';
const DIAMOND = 'M6 .4 11.6 6 6 11.6.4 6z';

/** Outlines on a field of 12 by 12, filled by the even-odd rule: every role has a shape of its own, without regard to color. */
export const markPaths: Readonly<Record<PlaceRole, string>> = {
  primary: DISC,
  standby: `${DISC}M6 2.3a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4z`,
  backup: SQUARE,
  optional: `${SQUARE}M2.9 2.9h6.2v6.2H2.9z`,
  edge: `${TRIANGLE}M6 4.4 8.7 9.2H3.3z`,
  unstated: `${DIAMOND}M6 3.4 8.6 6 6 8.6 3.4 6z`,
  subprocessor: DIAMOND,
};
