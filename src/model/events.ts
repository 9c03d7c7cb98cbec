import type { Advisory } from '../schemas/advisory.ts';
import type { IsoDate, PartialDate } from '../schemas/fields/dates.ts';
import type { Update } from '../schemas/texts.ts';
import { addDays, firstDay } from './calendar.ts';
import { isCertified, type ResolvedCertification } from './certifications.ts';
import { type ResolvedCommitment, valuesInOrder } from './commitments.ts';
import { compareCodes, type Entry } from './content.ts';
import { type Corrections, correctionsOf } from './corrections.ts';
import type { TrustDocument } from './documents.ts';
import type { EventSources, TrustEvent } from './event.ts';
import { dayOf } from './records.ts';
import { redlineOf, versionBefore } from './redlines.ts';
import { eventsOfSubprocessor } from './register-events.ts';
import { calledOn, subjectOf } from './register.ts';

/** What was corrected, as an event knows it, with what it was called on a day. */
interface Subject extends Pick<TrustEvent, 'href'> {
  kind: keyof Corrections;
  id: string;
  ref: string;
  calledOn: (date: IsoDate) => string;
}

function subjectsOf({ documents, register, commitments }: EventSources): Subject[] {
  const versions = documents.flatMap(({ collection, ref, versions: all }) =>
    all
      .filter(({ state }) => state !== 'draft')
      .map(({ entry, version, data, href }): Subject => {
        const id = `${collection}/${entry}`;
        return { kind: 'documents', id, ref: `${ref}/${version}`, calledOn: () => `${data.title} ${version}`, href };
      }),
  );
  const entries = register.map((entry): Subject => {
    const { id, href } = entry;
    const subject = (date: IsoDate): string => subjectOf(calledOn(entry, date));
    return { kind: 'subprocessors', id, ref: `subprocessors/${id}`, calledOn: subject, href };
  });
  const promises = commitments.map(({ id, data }): Subject => {
    const href = `/controls/#commitment-${id}`;
    return { kind: 'commitments', id, ref: `commitments/${id}`, calledOn: () => data.title, href };
  });
  return [...versions, ...entries, ...promises];
}

/**
 * An event for each correction whose day has come; they are only ever added to, so their number names them.
 *
 * @param sources with every correction, those of later days too: the numbers are the same on each day
 */
function eventsOfCorrections(sources: EventSources, asOf: IsoDate): TrustEvent[] {
  return subjectsOf(sources).flatMap(({ kind, id, ref, calledOn: subject, href }) =>
    correctionsOf(sources, kind, id)
      .map(({ date, reason }, index): TrustEvent => ({
        id: `${ref}#corrected-${index + 1}`,
        date,
        kind: 'correction',
        subject: subject(date),
        summary: reason,
        href,
      }))
      .filter(({ date }) => date <= asOf),
  );
}

/** The day of a date, and the date itself where it names none. */
const dated = (date: PartialDate): Pick<TrustEvent, 'date' | 'stated'> => ({
  date: firstDay(date),
  stated: date.length === 10 ? undefined : date,
});

const eventsOfDocument = (document: TrustDocument): TrustEvent[] =>
  document.versions
    .filter(({ state }) => state !== 'draft')
    .flatMap((entry) => {
      const { version, data, effective, firstDay: inForce, href } = entry;
      const before = versionBefore(document, entry);
      const redline = before && redlineOf(document, before, entry);
      const since = redline && { version: redline.from.version, href: redline.href };
      const summary = data.changes?.join(' ') ?? data.summary;
      const event = { subject: `${data.title} ${version}`, summary, href, since };
      const id = `${document.ref}/${version}`;
      const first = data.published === undefined ? undefined : firstDay(data.published);
      const events: TrustEvent[] = [];
      if (first !== undefined && first !== inForce) {
        const ahead = inForce === undefined ? undefined : effective;
        events.push({
          ...event,
          ...dated(data.published ?? first),
          id: `${id}#published`,
          // Only a first version may leave out when it took effect.
          kind: effective === undefined ? 'document-first-published' : 'document-published',
          effective: ahead,
        });
      }
      if (inForce !== undefined)
        events.push({ ...event, ...dated(effective ?? inForce), id: `${id}#in-force`, kind: 'document-in-force' });
      if (data.withdrawn !== undefined) {
        events.push({ ...event, id: `${id}#withdrawn`, date: data.withdrawn, kind: 'document-withdrawn' });
      }
      return events;
    });

const eventsOfCertification = ({ id, href, data }: ResolvedCertification): TrustEvent[] => {
  const events: TrustEvent[] = [];
  if (data.status !== 'achieved' || data.inheritedFrom !== undefined) return events;
  const without = isCertified(data.kind) ? undefined : data.kind;
  const event = { subject: data.standard, summary: data.scope, href, without };
  if (data.validFrom !== undefined) {
    const from = dated(data.validFrom);
    events.push({
      ...event,
      ...from,
      id: `certifications/${id}#achieved`,
      kind: 'certification-achieved',
    });
  }
  if (data.expires !== undefined) {
    const date = addDays(data.expires, 1);
    events.push({ ...event, id: `certifications/${id}#expired`, date, kind: 'certification-expired' });
  }
  return events;
};

/**
 * Every value after the first is a change; the first is how it began. Of several on one day only the last held. A change is
 * named by its number, since an erratum may correct its day.
 */
const eventsOfCommitment = ({ id, data }: ResolvedCommitment): TrustEvent[] => {
  const changes = valuesInOrder(data)
    .map((value, index) => ({ value, number: index + 1 }))
    .slice(1);
  const byDay = Map.groupBy(changes, ({ value: { from } }) => from && firstDay(from));
  return [...byDay.values()].flatMap((sameDay): TrustEvent[] => {
    const value = sameDay.at(-1)?.value;
    if (value?.from === undefined) return [];
    return [
      {
        ...dated(value.from),
        id: `commitments/${id}#value-${String(sameDay[0]?.number)}`,
        kind: 'commitment-changed',
        subject: data.title,
        promise: { data, value },
        href: `/controls/#commitment-${id}`,
      },
    ];
  });
};

const eventsOfAdvisory = ({ id, data }: Entry<Advisory>): TrustEvent[] => {
  const { title, summary, published, updated = [], withdrawn } = data;
  const event = { subject: title, href: `/advisories/${id}/`, withdrawn: withdrawn?.on };
  return [
    { ...event, id: `advisories/${id}`, date: published, kind: 'advisory', summary },
    ...updated.map(({ on, summary: what }, index): TrustEvent => ({
      ...event,
      id: `advisories/${id}#updated-${String(index + 1)}`,
      date: on,
      kind: 'advisory-updated',
      summary: what,
    })),
    ...(withdrawn
      ? [
          {
            ...event,
            id: `advisories/${id}#withdrawn`,
            date: withdrawn.on,
            kind: 'advisory-withdrawn' as const,
            summary: withdrawn.reason,
            withdrawn: undefined,
          },
        ]
      : []),
  ];
};

/** Maintenance to come is told twice: when it is announced, and on the day of the works. */
const eventsOfUpdate = ({ id, data }: Entry<Update>): TrustEvent[] => {
  const { title, kind, summary, starts, ends } = data;
  const date = id.slice(0, 10);
  const window = starts === undefined && ends === undefined ? undefined : { starts, ends };
  const event = { subject: title, summary, href: `/updates/#${id}`, window };
  const begins = starts === undefined ? date : dayOf(starts);
  if (kind !== 'maintenance' || begins <= date) return [{ ...event, id: `updates/${id}`, date, kind }];
  return [
    { ...event, id: `updates/${id}`, date, kind: 'maintenance-announced' },
    { ...event, id: `updates/${id}#window`, date: begins, kind },
  ];
};

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
    ...sources.advisories.flatMap(eventsOfAdvisory),
    ...sources.updates.flatMap(eventsOfUpdate),
    ...eventsOfCorrections(sources, asOf),
  ].sort((a, b) => compareCodes(b.date, a.date) || compareCodes(a.id, b.id));
}

/** What is still to come, the next first. */
export function comingEvents(events: readonly TrustEvent[], asOf: IsoDate): TrustEvent[] {
  return events
    .filter(({ date }) => date > asOf)
    .sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.id, b.id));
}

/** What has happened, newest first, with the year it happened in. */
export function pastEventsByYear(events: readonly TrustEvent[], asOf: IsoDate): [year: string, events: TrustEvent[]][] {
  const past = events.filter(({ date }) => date <= asOf);
  return [...Map.groupBy(past, ({ date }) => date.slice(0, 4))];
}
