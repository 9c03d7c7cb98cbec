import type { ResolvedCommitment } from '../../model/commitments.ts';
import type { commitmentText } from '#words/commitments';

/** A column of what is stated in figures. */
export type CommitmentColumn = keyof typeof commitmentText.columns;

const fills: Record<CommitmentColumn, (commitment: ResolvedCommitment) => boolean> = {
  promise: () => true,
  value: () => true,
  towards: ({ data }) => (data.recipient ?? data.towards ?? data.promisedIn ?? data.controls) !== undefined,
  since: ({ current, past, upcoming }) => current?.from !== undefined || past.length + upcoming.length > 0,
};

/** Whether the column says something of this commitment. */
export const isStated = (column: CommitmentColumn, commitment: ResolvedCommitment): boolean =>
  fills[column](commitment);

/** The columns that at least one of these fills. */
export function commitmentColumns(commitments: readonly ResolvedCommitment[]): CommitmentColumn[] {
  return (['promise', 'value', 'towards', 'since'] as const).filter((column) => commitments.some(fills[column]));
}
