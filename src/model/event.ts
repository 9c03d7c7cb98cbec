import type { Advisory } from '../schemas/advisory.ts';
import type { Commitment, CommitmentValue } from '../schemas/commitment.ts';
import type { IsoDate, PartialDate } from '../schemas/fields/dates.ts';
import type { Update } from '../schemas/texts.ts';
import type { ResolvedCertification, UncertifiedKind } from './certifications.ts';
import type { ResolvedCommitment } from './commitments.ts';
import type { Entry } from './content.ts';
import type { Corrections } from './corrections.ts';
import type { TrustDocument } from './documents.ts';
import type { Postponement, RegisterChange } from './register-change.ts';
import type { RegisterEntry } from './register.ts';

export type EventKind =
  | 'document-published'
  | 'document-first-published'
  | 'document-in-force'
  | 'document-withdrawn'
  | 'subprocessor-announced'
  | 'subprocessor-added'
  | 'subprocessor-changed'
  | 'subprocessor-ended'
  | 'subprocessor-postponed'
  | 'subprocessor-called-off'
  | 'subprocessor-listed-in-error'
  | 'certification-achieved'
  | 'certification-expired'
  | 'commitment-changed'
  | 'correction'
  | 'advisory'
  | 'advisory-updated'
  | 'advisory-withdrawn'
  | 'news'
  | 'incident'
  | 'maintenance-announced'
  | 'maintenance';

/** One dated thing that happened or will; the texts around `subject` are the page's. */
export interface TrustEvent {
  /** Stable: the same event keeps it in every build. */
  id: string;
  date: IsoDate;
  /** The date as it was stated, where that names no day: `2026-03`. Then `date` is the first day it can be. */
  stated?: PartialDate;
  kind: EventKind;
  /** What it is about: the title of a document, the name of a subprocessor, the headline of a notice. */
  subject: string;
  /** What happened, in the author's words, where there are any. */
  summary?: string;
  href: string;
  /** The version before, of a new version of a document, and the page that compares the two. */
  since?: { version: string; href: string };
  /** The last day to object, of an announced subprocessor change. */
  objectionDeadline?: IsoDate;
  /** The change of the register it tells of. */
  change?: Pick<RegisterChange, 'kind' | 'effective' | 'postponed' | 'dropped'> &
    Partial<Pick<RegisterChange, 'summary' | 'emergency'>>;
  /** The move to a later date that it tells of. */
  move?: Postponement;
  /** When an announced change takes effect, as stated. */
  effective?: PartialDate;
  /** When it takes place, of an incident or of maintenance. */
  window?: Pick<Update, 'starts' | 'ends'>;
  /** What it is, of a certification that nobody has certified. */
  without?: UncertifiedKind;
  /** The day an advisory was withdrawn, of what was told of it before. */
  withdrawn?: IsoDate;
  /** The promise that changes, with the value that holds from then on. */
  promise?: { data: Commitment; value: CommitmentValue };
}

/** What the events of a site are collected from. */
export interface EventSources {
  documents: readonly TrustDocument[];
  register: readonly RegisterEntry[];
  certifications: readonly ResolvedCertification[];
  commitments: readonly ResolvedCommitment[];
  advisories: readonly Entry<Advisory>[];
  updates: readonly Entry<Update>[];
  corrections: Corrections;
}
