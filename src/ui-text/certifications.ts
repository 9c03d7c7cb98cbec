import type { CertificationGroup, CertificationState } from '../model/certifications.ts';
import type { Certification } from '../schemas/certification.ts';
import { formatDate, formatPartial } from './dates.ts';

/** Words of certifications. English. */
export const certificationText = {
  caption: 'Certifications',
  columns: { standard: 'Standard', status: 'Status', date: 'When', kind: 'Kind' },
  notStated: 'Date not stated',
  title: 'Certifications',
  lede: (company: string) =>
    `What ${company} has had checked by others, what it follows without a certificate, and what is on the way, each with its dates.`,
  groups: {
    achieved: 'Held or followed today',
    coming: 'On the way',
    inherited: 'Held by our providers',
    expired: 'Expired',
  } satisfies Record<CertificationGroup, string>,
  targetMissed: 'The target date has passed',
  kind: 'Kind',
  inheritedFrom: 'Held by',
  issuer: 'Issued by',
  scope: 'Scope',
  certificate: 'Certificate number',
  started: 'Work began',
  validFrom: 'Valid from',
  auditPeriod: 'Audit period',
  evidence: 'Evidence',
  confirmedAt: 'Confirmed at',
  crosswalk: 'Crosswalk',
  crosswalkOf: (framework: string) => `Our controls against ${framework}`,
} as const;

const states: Record<CertificationState, string> = {
  achieved: 'Achieved',
  expired: 'Expired',
  'in-progress': 'In progress',
  planned: 'Planned',
};

/** What nobody else has certified is not said to be achieved: a reader would take it for a certificate. */
const achieved: Partial<Record<Certification['kind'], string>> = {
  'self-assessment': 'Self-assessed',
  alignment: 'Aligned, not certified',
  'partner-programme': 'Partner',
  'legal-registration': 'Registered',
};

/** The state of a certification in a word or two, by what kind it is. */
export function certificationStatus({ kind }: Pick<Certification, 'kind'>, state: CertificationState): string {
  return (state === 'achieved' ? achieved[kind] : undefined) ?? states[state];
}

export const certificationKinds: Record<Certification['kind'], string> = {
  certification: 'Certification',
  attestation: 'Attestation',
  'self-assessment': 'Self-assessment',
  alignment: 'Alignment',
  'partner-programme': 'Partner programme',
  'legal-registration': 'Legal registration',
};

/** The date that matters in a state: "valid until …", "expired on …", "target …", "valid from …". */
export function certificationDate({ expires, validFrom, target }: Certification, state: CertificationState): string {
  if (state === 'expired') return expires === undefined ? '' : `Expired on ${formatDate(expires)}`;
  if (state === 'achieved') {
    if (expires !== undefined) return `Valid until ${formatDate(expires)}`;
    return validFrom === undefined ? certificationText.notStated : `Since ${formatPartial(validFrom)}`;
  }
  if (target?.date !== undefined) return `Target: ${formatPartial(target.date)}`;
  if (target?.condition !== undefined) return `Target: ${target.condition}`;
  return validFrom === undefined ? certificationText.notStated : `Valid from ${formatPartial(validFrom)}`;
}
