import {
  groupOf,
  isCertified,
  type CertificationGroup,
  type CertificationState,
  type ResolvedCertification,
  type UncertifiedKind,
} from '../../model/certifications.ts';
import type { Certification } from '../../schemas/certification.ts';
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
    coming: 'Aimed for',
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
  targeted: 'Target',
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
  { kind, inheritedFrom, standing }: Pick<Certification, 'kind' | 'inheritedFrom' | 'standing'>,
  state: CertificationState,
): string {
  if (state !== 'achieved') return states[state];
  if (inheritedFrom !== undefined) return certificationText.byProvider;
  return standing ?? (isCertified(kind) ? states.achieved : withoutCertificate[kind]);
}

/** What a page of certifications says of each group: first where it comes first, then where it follows. */
const groupWords: Record<CertificationGroup, (company: string) => [first: string, next: string]> = {
  achieved: (company) => [`what ${company} has had checked by others`, 'what it has had checked by others'],
  declared: (company) => [`what ${company} states without a certificate`, 'what it states without a certificate'],
  partnership: (company) => [`which partner programmes ${company} is in`, 'which partner programmes it is in'],
  registration: (company) => [`where ${company} is registered`, 'where it is registered'],
  coming: (company) => [`what ${company} aims for`, 'what it aims for'],
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

/** Whether the state is nothing but the word for the target: a plan for a date, or the target itself. */
const isAim = (state: CertificationState): boolean => state === 'planned' || state === 'targeted';

/**
 * The date that matters in a state: "valid until …", "expired on …", "target …", "valid from …"; empty where none is stated.
 * Of what is planned or aimed for it is the bare date: its status says what the date is.
 */
export function certificationDate({ expires, validFrom, target }: Certification, state: CertificationState): string {
  if (state === 'expired') return expires === undefined ? '' : `Expired on ${formatDate(expires)}`;
  if (state === 'achieved') {
    if (expires !== undefined) return `Valid until ${formatDate(expires)}`;
    return validFrom === undefined ? '' : `Since ${formatPartial(validFrom)}`;
  }
  const aim = target?.date === undefined ? target?.condition : formatPartial(target.date);
  if (aim !== undefined) return isAim(state) ? aim : `${states.targeted}: ${aim}`;
  return validFrom === undefined ? '' : `Valid from ${formatPartial(validFrom)}`;
}

/** What a certification is and when, in one or two statements: "In progress" and "Target: 2027", but "Planned: 2027". */
export function certificationWords(data: Certification, state: CertificationState): [status: string, date?: string] {
  const [status, date] = [certificationStatus(data, state), certificationDate(data, state)];
  if (date === '') return [status];
  return isAim(state) && data.target !== undefined ? [`${status}: ${date}`] : [status, date];
}

/** What the marks on the road of certifications stand for, by how they are drawn: a bar or a point, and its tone. */
export const roadLegend = {
  'bar-solid': 'From the day it is valid, to its end where one is stated',
  'bar-own': 'The same, of what is not certified by others',
  'point-own': 'The end of what is not certified by others',
  'point-solid': 'The last day it is valid',
  'bar-open': 'Work, from its beginning',
  'bar-aim': 'The time within which the target lies',
  'point-open': 'The day of the target',
  'bar-alert': 'Expired, or a target that has passed',
  'point-alert': 'Expired, or a target that has passed',
} as const;
