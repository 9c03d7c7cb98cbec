import { type CertificationState, isCertified } from '../../model/certifications.ts';
import type { Coverage, CrosswalkRow } from '../../model/crosswalk.ts';
import type { Version } from '../../model/versions.ts';
import type { Certification } from '../../schemas/certification.ts';

/** Everything that has a status on this site. A mark always stands beside its word. */
export type MarkKind =
  | 'in-force'
  | 'upcoming'
  | 'superseded'
  | 'withdrawn'
  | 'corrected'
  | 'draft'
  | 'due'
  | 'overdue'
  | 'achieved'
  | 'self-declared'
  | 'listed'
  | 'inherited'
  | 'in-progress'
  | 'planned'
  | 'expired'
  | 'in-place'
  | 'announced'
  | 'ended'
  | 'yes'
  | 'partial'
  | 'no'
  | 'not-applicable'
  | 'none'
  | 'low'
  | 'medium'
  | 'high'
  | 'critical';

/** Which ink a mark is set in. */
export type MarkTone = 'good' | 'note' | 'alert' | 'past' | 'plain';

/** A mark's outline on a field of 12 by 12, filled by the even-odd rule, and its ink. */
export interface Mark {
  path: string;
  tone: MarkTone;
}

const DISC = 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11';
const RING = `${DISC}M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8`;
const CHECK = `${DISC}M5.1 8.9 9.3 4.4l-1-.9-3.2 3.4-1.5-1.4-.9 1z`;
const HALF = `${DISC}M6 2a4 4 0 0 0 0 8z`;
const CLOCK = `${RING}M5.3 3.2h1.4v2.6l1.8 1-.7 1.3-2.5-1.5z`;
const BAR_IN_RING = `${RING}M3.6 5.3h4.8v1.4H3.6z`;
const CROSS_IN_RING = `${RING}m4.6 3.7L6 5.1l1.4-1.4.9.9L6.9 6l1.4 1.4-.9.9L6 6.9 4.6 8.3l-.9-.9L5.1 6 3.7 4.6z`;
const DOT_IN_RING = `${RING}M6 4.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2`;
const DIAMOND = 'M6 .1 11.9 6 6 11.9.1 6zM5.2 2.9l.2 3.8h1.2l.2-3.8zM5.3 7.5v1.4h1.4V7.5z';
const TRIANGLE = 'M6 .5 12 11.4H0zM5.3 4.2l.2 3.6h1l.2-3.6zM5.3 8.6V10h1.4V8.6z';
const BAR = 'M1 5.2h10v1.6H1z';
const FRAME = 'M.5.5h11v11H.5zM2 2v8h8V2z';
const DOT_IN_FRAME = `${FRAME}M4.4 4.4h3.2v3.2H4.4z`;
const LINES_IN_FRAME = `${FRAME}M3.6 3.9h4.8v1.4H3.6zM3.6 6.7h4.8v1.4H3.6z`;
const CHECK_IN_RING = `${RING}M5.2 8.3 8.7 4.6l-.9-.8-2.6 2.7-1-1-.8.9z`;

/** One to four rising columns filled, the others drawn as their foot only. */
function columns(filled: 0 | 1 | 2 | 3 | 4): string {
  return [1, 2, 3, 4]
    .map((n) => `M${(n - 1) * 3.1} 12V${n <= filled ? 12 - n * 3 : 11}h2.4v${n <= filled ? n * 3 : 1}z`)
    .join('');
}

export const marks: Record<MarkKind, Mark> = {
  'in-force': { path: CHECK, tone: 'good' },
  upcoming: { path: CLOCK, tone: 'note' },
  superseded: { path: BAR_IN_RING, tone: 'past' },
  withdrawn: { path: CROSS_IN_RING, tone: 'past' },
  corrected: { path: DIAMOND, tone: 'note' },
  draft: { path: DOT_IN_RING, tone: 'past' },
  due: { path: DIAMOND, tone: 'note' },
  overdue: { path: TRIANGLE, tone: 'alert' },
  achieved: { path: CHECK, tone: 'good' },
  'self-declared': { path: DOT_IN_FRAME, tone: 'plain' },
  listed: { path: LINES_IN_FRAME, tone: 'plain' },
  inherited: { path: CHECK_IN_RING, tone: 'plain' },
  'in-progress': { path: HALF, tone: 'note' },
  planned: { path: RING, tone: 'past' },
  expired: { path: TRIANGLE, tone: 'alert' },
  'in-place': { path: CHECK, tone: 'good' },
  announced: { path: CLOCK, tone: 'note' },
  ended: { path: BAR_IN_RING, tone: 'past' },
  yes: { path: CHECK, tone: 'good' },
  partial: { path: HALF, tone: 'note' },
  no: { path: CROSS_IN_RING, tone: 'plain' },
  'not-applicable': { path: BAR, tone: 'past' },
  none: { path: columns(0), tone: 'past' },
  low: { path: columns(1), tone: 'plain' },
  medium: { path: columns(2), tone: 'plain' },
  high: { path: columns(3), tone: 'note' },
  critical: { path: columns(4), tone: 'alert' },
};

/** The mark of a version: the tick is for what is stated to be in force, and not for what is only published. */
export function versionMark({ state, effective }: Pick<Version, 'state' | 'effective'>): MarkKind {
  return state === 'in-force' && effective === undefined ? 'listed' : state;
}

/** The mark of a certification: the tick is for what others have certified or attested of us, and for nothing else. */
export function certificationMark(
  data: Pick<Certification, 'kind' | 'inheritedFrom'>,
  state: CertificationState,
): MarkKind {
  if (state === 'targeted') return 'planned';
  if (state !== 'achieved') return state;
  if (data.inheritedFrom !== undefined) return 'inherited';
  if (isCertified(data.kind)) return 'achieved';
  return data.kind === 'alignment' || data.kind === 'self-assessment' ? 'self-declared' : 'listed';
}

type Covered = Exclude<Coverage, 'none'>;

/**
 * The mark beside the status of a requirement. In a list of references the tick is left to what is in place itself: that a
 * document names a requirement, or a promise does, is no more than a reference.
 *
 * @param whole whether the company publishes its whole crosswalk to the framework
 */
export function coverageMark(
  { coverage, answers }: { coverage: Covered; answers: Pick<CrosswalkRow['answers'], 'safeguards'> },
  whole: boolean,
): MarkKind {
  if (whole || coverage !== 'in-place') return coverage;
  return answers.safeguards.some(({ data }) => data.status === 'in-place') ? coverage : 'listed';
}
