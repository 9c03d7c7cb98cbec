import {
  groupOf,
  isCertified,
  type CertificationGroup,
  type CertificationState,
  type ResolvedCertification,
  type UncertifiedKind,
} from '../model/certifications.ts';
import type { Certification } from '../schemas/certification.ts';
import { formatDate, formatPartial } from './dates.ts';

/** Words of certifications. English. */
export const certificationText = {
  caption: 'Certifications',
  columns: { standard: 'Standard', status: 'Status', date: 'When', kind: 'Kind' },
  title: 'Certifications',
  groups: {
    achieved: 'Certified or attested by others',
    declared: 'Without a certificate',
    partnership: 'Partner programmes',
    registration: 'Registrations',
    coming: 'On the way',
    inherited: 'Held by our providers',
    expired: 'Expired',
  } satisfies Record<CertificationGroup, string>,
  byProvider: 'Held by a provider',
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
  references: 'References',
  crosswalkOf: (framework: string) => `Our controls against ${framework}`,
  referencesTo: (framework: string) => `What refers to ${framework} here`,
} as const;

const states: Record<CertificationState, string> = {
  achieved: 'Achieved',
  expired: 'Expired',
  'in-progress': 'In progress',
  planned: 'Planned',
};

/** What nobody else has certified is not said to be achieved: a reader would take it for a certificate. */
export const withoutCertificate: Record<UncertifiedKind, string> = {
  'self-assessment': 'Self-assessed',
  alignment: 'Aligned, not certified',
  'partner-programme': 'Partner',
  'legal-registration': 'Registered',
};

/** The state of a certification in a word or two, by what kind it is and who holds it. */
export function certificationStatus(
  { kind, inheritedFrom }: Pick<Certification, 'kind' | 'inheritedFrom'>,
  state: CertificationState,
): string {
  if (state !== 'achieved') return states[state];
  if (inheritedFrom !== undefined) return certificationText.byProvider;
  return isCertified(kind) ? states.achieved : withoutCertificate[kind];
}

/** What a page of certifications says of each group: first where it comes first, then where it follows. */
const groupWords: Record<CertificationGroup, (company: string) => [first: string, next: string]> = {
  achieved: (company) => [`what ${company} has had checked by others`, 'what it has had checked by others'],
  declared: (company) => [`what ${company} follows without a certificate`, 'what it follows without a certificate'],
  partnership: (company) => [`which partner programmes ${company} is in`, 'which partner programmes it is in'],
  registration: (company) => [`where ${company} is registered`, 'where it is registered'],
  coming: (company) => [`what is on the way at ${company}`, 'what is on the way'],
  inherited: (company) => [`what the providers of ${company} hold`, 'what its providers hold'],
  expired: (company) => [`what ${company} held once`, 'what it held once'],
};

/** What a page of certifications holds, in a sentence that claims no group that is empty. */
export function certificationLede(company: string, certifications: readonly ResolvedCertification[]): string {
  const present = new Set(certifications.map(groupOf));
  const groups = Object.entries(groupWords).filter(([group]) => present.has(group as CertificationGroup));
  const parts = groups.map(([, words], index) => words(company)[index === 0 ? 0 : 1]);
  const sentence =
    parts.length > 2 ? `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}` : parts.join(' and ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

export const certificationKinds: Record<NonNullable<Certification['kind']>, string> = {
  certification: 'Certification',
  attestation: 'Attestation',
  'self-assessment': 'Self-assessment',
  alignment: 'Alignment',
  'partner-programme': 'Partner programme',
  'legal-registration': 'Legal registration',
};

/** The date that matters in a state: "valid until …", "expired on …", "target …", "valid from …"; empty where none is stated. */
export function certificationDate({ expires, validFrom, target }: Certification, state: CertificationState): string {
  if (state === 'expired') return expires === undefined ? '' : `Expired on ${formatDate(expires)}`;
  if (state === 'achieved') {
    if (expires !== undefined) return `Valid until ${formatDate(expires)}`;
    return validFrom === undefined ? '' : `Since ${formatPartial(validFrom)}`;
  }
  if (target?.date !== undefined) return `Target: ${formatPartial(target.date)}`;
  if (target?.condition !== undefined) return `Target: ${target.condition}`;
  return validFrom === undefined ? '' : `Valid from ${formatPartial(validFrom)}`;
}
