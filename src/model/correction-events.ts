import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { correctionsOf, type Corrections } from './corrections.ts';
import type { EventSources, TrustEvent } from './event.ts';
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
export function eventsOfCorrections(sources: EventSources, asOf: IsoDate): TrustEvent[] {
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
