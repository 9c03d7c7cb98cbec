import type { Certification } from '../schemas/certification.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { daysBetween, firstDay, lastDay, NEAR_DAYS } from './calendar.ts';
import { compareCodes, type Entry } from './content.ts';
import { knownOn } from './known.ts';

/** What a certification is on a day, in the order they are shown; `targeted`: a target is stated, and nothing else. */
export const certificationStates = ['achieved', 'in-progress', 'planned', 'targeted', 'expired'] as const;

export type CertificationState = (typeof certificationStates)[number];

export interface ResolvedCertification {
  id: string;
  /** Its place on the certifications page. */
  href: string;
  data: Certification;
  state: CertificationState;
  /** Valid for at most thirty more days. */
  expiresSoon: boolean;
  /** The target date has passed and it is not held. */
  targetMissed: boolean;
}

function stateOf({ status, expires, validFrom, started }: Certification, asOf: IsoDate): CertificationState {
  if (status === 'in-progress' && started !== undefined && firstDay(started) > asOf) return 'planned';
  if (status !== 'achieved') return status ?? 'targeted';
  if (expires !== undefined && expires < asOf) return 'expired';
  return validFrom !== undefined && firstDay(validFrom) > asOf ? 'in-progress' : 'achieved';
}

type Kind = Certification['kind'];

type CertifiedKind = 'certification' | 'attestation' | undefined;

/** The kinds of certification behind which no independent body stands. */
export type UncertifiedKind = Exclude<Kind, CertifiedKind>;

/**
 * Whether an independent body stands behind it: what we say of ourselves and where we are listed is no certificate. What
 * is on the way, or held by a provider, may leave its kind out, and is none of the others then.
 */
export function isCertified(kind: Kind): kind is CertifiedKind {
  return kind === undefined || kind === 'certification' || kind === 'attestation';
}

/** What others have checked weighs more than what we say ourselves. */
const weight: readonly Kind[] = [
  'attestation',
  'certification',
  undefined,
  'self-assessment',
  'partner-programme',
  'legal-registration',
  'alignment',
];

/**
 * Certifications as of a day: what is held first, then what is coming; what has expired last. Within a state, what others
 * have checked comes before what we say ourselves, then the earlier before the later.
 */
export function resolveCertifications(
  entries: readonly Entry<Certification>[],
  asOf: IsoDate,
): ResolvedCertification[] {
  const sortDate = ({ data: { target, validFrom } }: ResolvedCertification): IsoDate =>
    firstDay(target?.date ?? validFrom ?? '9999');
  return entries
    .map((entry) => {
      const state = stateOf(entry.data, asOf);
      const { id, data } = knownOn(entry, 'started', asOf);
      const { expires, target } = data;
      return {
        id,
        href: `/certifications/#${id}`,
        data,
        state,
        expiresSoon: state === 'achieved' && expires !== undefined && daysBetween(asOf, expires) <= NEAR_DAYS,
        targetMissed: data.status !== 'achieved' && target?.date !== undefined && lastDay(target.date) < asOf,
      };
    })
    .sort(
      (a, b) =>
        certificationStates.indexOf(a.state) - certificationStates.indexOf(b.state) ||
        weight.indexOf(a.data.kind) - weight.indexOf(b.data.kind) ||
        compareCodes(sortDate(a), sortDate(b)) ||
        a.data.standard.localeCompare(b.data.standard, 'en') ||
        compareCodes(a.id, b.id),
    );
}

const groups = ['achieved', 'declared', 'partnership', 'registration', 'coming', 'inherited', 'expired'] as const;

export type CertificationGroup = (typeof groups)[number];

/** Under what a certification is listed; one that a provider holds never stands among our own, whatever its state. */
export function groupOf({ state, data }: ResolvedCertification): CertificationGroup {
  if (data.inheritedFrom !== undefined) return 'inherited';
  if (state === 'expired') return 'expired';
  if (state !== 'achieved') return 'coming';
  if (data.kind === 'partner-programme') return 'partnership';
  if (data.kind === 'legal-registration') return 'registration';
  return isCertified(data.kind) ? 'achieved' : 'declared';
}

/** The certificates that providers hold today, by provider, each in the order of the certifications. */
export function certificatesByHolder(
  certifications: readonly ResolvedCertification[],
): [holder: string, certificates: ResolvedCertification[]][] {
  const held = certifications.filter(({ state }) => state === 'achieved');
  const byHolder = Map.groupBy(held, ({ data }) => data.inheritedFrom);
  return [...byHolder].flatMap(([holder, certificates]) => (holder === undefined ? [] : [[holder, certificates]]));
}

/** What others have certified, what nobody has, where we are listed, what is on the way, what providers hold, what has expired; none empty. */
export function certificationGroups(certifications: readonly ResolvedCertification[]) {
  return groups
    .map((group) => ({ group, members: certifications.filter((entry) => groupOf(entry) === group) }))
    .filter(({ members }) => members.length > 0);
}
