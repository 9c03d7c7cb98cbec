import { cloudRegionById } from '../schemas/fields/places.ts';
import { isCertified, type ResolvedCertification } from './certifications.ts';
import type { CommitmentPart, ResolvedCommitment } from './commitments.ts';
import { comingEvents } from './events.ts';
import type { TrustEvent } from './event.ts';
import { noticeOn } from './register-life.ts';
import type { TrustCenter } from './resolve.ts';

/** How many past events the overview shows. */
const LATELY = 6;

/** A promise that the overview shows as a large figure. */
export interface Headline {
  commitment: ResolvedCommitment;
  part: CommitmentPart;
}

/** The promises an organisation puts first, with the value that stands for each: a split one shows its first. */
export function headlines({ organization, commitments }: TrustCenter): Headline[] {
  return (organization.figures ?? []).flatMap((id) => {
    const commitment = commitments.find((candidate) => candidate.id === id);
    const part = commitment?.parts[0];
    return commitment && part ? [{ commitment, part }] : [];
  });
}

/** A place that stands for where a product is at home. */
export interface Home {
  country: string;
  city?: string;
  role: 'primary' | 'standby';
  /** The author's words for what is there. */
  figure?: string;
}

/** The primary and standby places, with what is known of them; edge, optional, backup and other places left out. */
export function homes({ organization }: TrustCenter): Home[] {
  return (organization.hosting ?? []).flatMap(({ country, region, city, role, figure }) => {
    const known = region === undefined ? undefined : cloudRegionById(region);
    const code = country ?? known?.country;
    if (code === undefined || (role !== 'primary' && role !== 'standby')) return [];
    return [{ country: code, city: city ?? known?.city, role, figure }];
  });
}

/** The notice of a new subprocessor promised today. */
export function noticeToday({ organization, asOf }: TrustCenter): string | undefined {
  return noticeOn(organization.subprocessorNotice, asOf).notice;
}

/** What is known today and still to come, the next first; a certificate that merely runs on is no news. */
export function soon({ events, asOf }: TrustCenter): TrustEvent[] {
  return comingEvents(events, asOf).filter(({ kind }) => kind !== 'certification-expired');
}

/** What happened last, newest first. */
export function lately({ events, asOf }: TrustCenter): TrustEvent[] {
  return events.filter(({ date }) => date <= asOf).slice(0, LATELY);
}

/** More certifications than this are cut to what others have checked and what is on the way to be, if anything is. */
const FEW = 8;

/** The certifications of our own that the overview shows. */
export function foremost(certifications: readonly ResolvedCertification[]): readonly ResolvedCertification[] {
  const own = certifications.filter(({ data }) => data.inheritedFrom === undefined);
  if (own.length <= FEW) return own;
  const checked = own.filter(({ data }) => isCertified(data.kind));
  return checked.length > 0 ? checked : own.slice(0, FEW);
}
