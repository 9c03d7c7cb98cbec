import type { TrustEvent } from './event.ts';
import { knownSince, type RegisterChange } from './register-change.ts';
import { subjectOf, type RegisterEntry } from './register.ts';

/** What all events of one change have in common. */
function eventOf(change: RegisterChange): Omit<TrustEvent, 'date' | 'kind'> {
  const { subprocessor, summary, effective, objectionDeadline, dropped } = change;
  return {
    id: `subprocessors/${subprocessor}#${change.id}`,
    subject: subjectOf(change),
    summary,
    href: `/subprocessors/${subprocessor}/`,
    change,
    // Nobody has to act on what never takes effect.
    ...(dropped === undefined && { effective, objectionDeadline }),
  };
}

/** The event on the day itself; one that was called off has none, one that was listed in error keeps its own. */
function eventOfDay(change: RegisterChange): TrustEvent[] {
  const { kind, effective: date, dropped } = change;
  const event = { ...eventOf(change), date };
  if (dropped === undefined) return [{ ...event, kind: `subprocessor-${kind}` }];
  if (dropped.how === 'called-off' || date > dropped.on) return [];
  return [{ ...event, kind: 'subprocessor-listed-in-error' }];
}

function eventsOfChange(change: RegisterChange): TrustEvent[] {
  const event = eventOf(change);
  const heard = knownSince(change);
  const isAnnounced = change.announced !== undefined && heard !== change.effective;
  return [
    ...(isAnnounced
      ? [{ ...event, id: `${event.id}-announced`, date: heard, kind: 'subprocessor-announced' as const }]
      : []),
    ...change.postponed.map((move, index): TrustEvent => ({
      ...event,
      id: `${event.id}-postponed-${String(index + 1)}`,
      date: move.on,
      kind: 'subprocessor-postponed',
      move,
      ...(change.dropped === undefined && { effective: move.to }),
    })),
    ...eventOfDay(change),
  ];
}

/** Readers hear once that an entry was never used, and once of each change that never took effect. */
function eventsOfDropped({ id, record, dropped, changes }: RegisterEntry): TrustEvent[] {
  if (dropped) {
    const added = changes.find(({ kind }) => kind === 'added');
    // One that was there before the register has no start to tell of.
    const change = added ?? { kind: 'added' as const, effective: dropped.on, postponed: [], dropped };
    const href = `/subprocessors/${id}/`;
    const event = { id: `subprocessors/${id}#${dropped.how}`, date: dropped.on, subject: subjectOf(record), href };
    return [{ ...event, kind: `subprocessor-${dropped.how}`, summary: dropped.reason, change }];
  }
  return changes.flatMap((change): TrustEvent[] => {
    if (change.dropped === undefined) return [];
    const { how, on } = change.dropped;
    const event = eventOf(change);
    return [{ ...event, id: `${event.id}-${how}`, date: on, kind: `subprocessor-${how}` }];
  });
}

/** Everything readers have heard of an entry: announcements, new dates, what took effect and what never did. */
export function eventsOfSubprocessor(entry: RegisterEntry): TrustEvent[] {
  return [...entry.changes.flatMap(eventsOfChange), ...eventsOfDropped(entry)];
}
