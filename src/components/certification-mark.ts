import { isCertified, type CertificationState } from '../model/certifications.ts';
import type { Certification } from '../schemas/certification.ts';
import type { MarkKind } from './status-marks.ts';

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
