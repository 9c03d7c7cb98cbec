import type { Coverage, CrosswalkRow } from '../model/crosswalk.ts';
import type { MarkKind } from './status-marks.ts';

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
