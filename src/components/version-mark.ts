import type { Version } from '../model/versions.ts';
import type { MarkKind } from './status-marks.ts';

/** The mark of a version: the tick is for what is stated to be in force, and not for what is only published. */
export function versionMark({ state, effective }: Pick<Version, 'state' | 'effective'>): MarkKind {
  return state === 'in-force' && effective === undefined ? 'listed' : state;
}
