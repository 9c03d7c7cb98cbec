import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Update } from '../schemas/update.ts';
import { addDays, firstDay } from './calendar.ts';
import type { ResolvedCertification } from './certifications.ts';
import { partsOf, valuesInOrder, type ResolvedCommitment } from './commitments.ts';
import type { Entry } from './content.ts';
import { eventsOfCorrections, type Corrections } from './corrections.ts';
import type { TrustDocument } from './documents.ts';
import { compareCodes } from './order.ts';
import { redlineOf, versionBefore } from './redlines.ts';
import { subjectOf, type RegisterEntry } from './register.ts';

export type EventKind =
  | 'document-published'
  | 'document-in-force'
  | 'document-withdrawn'
  | 'subprocessor-announced'
  | 'subprocessor-added'
  | 'subprocessor-changed'
  | 'subprocessor-ended'
  | 'certification-achieved'
  | 'certification-expired'
  | 'commitment-changed'
  | 'correction'
  | 'advisory'
  | 'advisory-updated'
  | 'news'
  | 'incident'
  | 'maintenance';

/** One dated thing that happened or will; the texts around `subject` are the page's. */
export interface TrustEvent {
  /** Stable: the same event keeps it in every build. */
  id: string;
  date: IsoDate;
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
  /** The day an announced change takes effect. */
  effective?: IsoDate;
}

const eventsOfDocument = (document: TrustDocument): TrustEvent[] =>
  document.versions
    .filter(({ state }) => state !== 'draft')
    .flatMap((entry) => {
      const { version, data, firstDay: inForce, href } = entry;
      const before = versionBefore(document, entry);
      const redline = before && redlineOf(document, before, entry);
      const since = redline && { version: redline.from.version, href: redline.href };
      const summary = data.changes?.join(' ') ?? data.summary;
      const event = { subject: `${data.title} ${version}`, summary, href, since };
      const id = `${document.ref}/${version}`;
      const first = data.published === undefined ? undefined : firstDay(data.published);
      const events: TrustEvent[] = [];
      if (first !== undefined && first !== inForce) {
        events.push({ ...event, id: `${id}#published`, date: first, kind: 'document-published', effective: inForce });
      }
      if (inForce !== undefined)
        events.push({ ...event, id: `${id}#in-force`, date: inForce, kind: 'document-in-force' });
      if (data.withdrawn !== undefined) {
        events.push({ ...event, id: `${id}#withdrawn`, date: data.withdrawn, kind: 'document-withdrawn' });
      }
      return events;
    });

const eventsOfSubprocessor = ({ changes }: RegisterEntry): TrustEvent[] =>
  changes.flatMap((change) => {
    const { kind, subprocessor, announced, effective, summary, objectionDeadline } = change;
    const id = `subprocessors/${subprocessor}#${change.id}`;
    const subject = subjectOf(change);
    const event = { subject, summary, href: `/subprocessors/${subprocessor}/`, effective, objectionDeadline };
    const events: TrustEvent[] = [{ ...event, id, date: effective, kind: `subprocessor-${kind}` }];
    if (announced !== undefined && announced !== effective) {
      events.unshift({ ...event, id: `${id}-announced`, date: announced, kind: 'subprocessor-announced' });
    }
    return events;
  });

const eventsOfCertification = ({ id, href, data }: ResolvedCertification): TrustEvent[] => {
  const events: TrustEvent[] = [];
  if (data.status !== 'achieved' || data.inheritedFrom !== undefined) return events;
  const event = { subject: data.standard, summary: data.scope, href };
  if (data.validFrom !== undefined) {
    const date = firstDay(data.validFrom);
    events.push({ ...event, id: `certifications/${id}#achieved-${date}`, date, kind: 'certification-achieved' });
  }
  if (data.expires !== undefined) {
    const date = addDays(data.expires, 1);
    events.push({ ...event, id: `certifications/${id}#expired-${date}`, date, kind: 'certification-expired' });
  }
  return events;
};

/** Every value after the first is a change; the first is how it began. Of several on one day only the last held. */
const eventsOfCommitment = ({ id, data }: ResolvedCommitment): TrustEvent[] => {
  const changes = valuesInOrder(data).slice(1);
  const byDay = new Map(changes.map((value) => [value.from && firstDay(value.from), value]));
  return [...byDay].flatMap(([date, value]) => {
    if (date === undefined) return [];
    const summary = partsOf(value)
      .map(({ key, value: part }) => (key === undefined ? part : `${key}: ${part}`))
      .join(', ');
    return [
      {
        id: `commitments/${id}#${date}`,
        date,
        kind: 'commitment-changed',
        subject: data.title,
        summary,
        href: `/controls/#commitment-${id}`,
      },
    ];
  });
};

/** A correction is not known before its day. */
const eventsOfAdvisory = ({ id, data }: Entry<Advisory>, asOf: IsoDate): TrustEvent[] => {
  const event = { subject: data.title, summary: data.summary, href: `/advisories/${id}/` };
  const events: TrustEvent[] = [{ ...event, id: `advisories/${id}`, date: data.published, kind: 'advisory' }];
  if (data.updated !== undefined && data.updated !== data.published && data.updated <= asOf) {
    events.push({ ...event, id: `advisories/${id}#${data.updated}`, date: data.updated, kind: 'advisory-updated' });
  }
  return events;
};

const eventOfUpdate = ({ id, data }: Entry<Update>): TrustEvent => ({
  id: `updates/${id}`,
  date: id.slice(0, 10),
  kind: data.kind,
  subject: data.title,
  summary: data.summary,
  href: `/updates/#${id}`,
});

export interface EventSources {
  documents: readonly TrustDocument[];
  register: readonly RegisterEntry[];
  certifications: readonly ResolvedCertification[];
  commitments: readonly ResolvedCommitment[];
  advisories: readonly Entry<Advisory>[];
  updates: readonly Entry<Update>[];
  corrections: Corrections;
}

/**
 * Every dated event of the site, newest first; those of one day in a fixed order.
 *
 * @param asOf the day the sources are resolved as of
 */
export function collectEvents(sources: EventSources, asOf: IsoDate): TrustEvent[] {
  return [
    ...sources.documents.flatMap(eventsOfDocument),
    ...sources.register.flatMap(eventsOfSubprocessor),
    ...sources.certifications.flatMap(eventsOfCertification),
    ...sources.commitments.flatMap(eventsOfCommitment),
    ...sources.advisories.flatMap((entry) => eventsOfAdvisory(entry, asOf)),
    ...sources.updates.map(eventOfUpdate),
    ...eventsOfCorrections(sources, asOf),
  ].sort((a, b) => compareCodes(b.date, a.date) || compareCodes(a.id, b.id));
}
