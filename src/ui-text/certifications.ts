import type { CertificationState } from '../model/certifications.ts';
import type { Certification } from '../schemas/certification.ts';
import { formatDate, formatPartial } from './dates.ts';

/** Words of certifications. English. */
export const certificationText = {
  caption: 'Certifications',
  columns: { standard: 'Standard', status: 'Status', date: 'When', kind: 'Kind' },
  notStated: 'Not stated',
} as const;

export const certificationStates: Record<CertificationState, string> = {
  achieved: 'Achieved',
  expired: 'Expired',
  'in-progress': 'In progress',
  planned: 'Planned',
};

export const certificationKinds: Record<Certification['kind'], string> = {
  certification: 'Certification',
  attestation: 'Attestation',
  'self-assessment': 'Self-assessment',
  alignment: 'Alignment',
  'partner-programme': 'Partner programme',
  'legal-registration': 'Legal registration',
};

/** The date that matters in a state: "valid until …", "expired on …", "target …". */
export function certificationDate({ expires, validFrom, target }: Certification, state: CertificationState): string {
  if (state === 'expired') return expires === undefined ? '' : `Expired on ${formatDate(expires)}`;
  if (state === 'achieved') {
    if (expires !== undefined) return `Valid until ${formatDate(expires)}`;
    return validFrom === undefined ? certificationText.notStated : `Since ${formatPartial(validFrom)}`;
  }
  if (target?.date !== undefined) return `Target: ${formatPartial(target.date)}`;
  return target?.condition === undefined ? certificationText.notStated : `Target: ${target.condition}`;
}
