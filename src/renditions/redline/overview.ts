import type { PublishedRedline } from './publish.ts';
import type { PartSummary } from './redline.ts';

/** The parts of a text of which a reader is told that something became of them. */
export function changedParts(parts: readonly PartSummary[]): PartSummary[] {
  return parts.filter(({ kind, isMoved, moved }) => kind !== 'same' || isMoved || moved > 0);
}

/** Whether both versions say the same. */
export function isUnchanged({ parts, total }: Pick<PublishedRedline, 'parts' | 'total'>): boolean {
  return parts.every(({ kind, isMoved }) => kind === 'same' && !isMoved) && total.inserted + total.deleted === 0;
}
