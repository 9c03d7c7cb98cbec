import { firstDate, type Dropped, type Postponement, type RegisterChange } from '../../model/register-change.ts';
import type { RegisterEntry } from '../../model/register.ts';
import { formatDate } from './dates.ts';

/** Words of what was called off, listed in error or postponed. English. */
export const droppedText = {
  title: 'Never used',
  intro: 'Called off before they began, or listed in error. Kept for the record.',
  columns: { outcome: 'What happened', reason: 'Reason' },
  labels: { 'called-off': 'Called off', 'listed-in-error': 'Listed in error' } satisfies Record<Dropped['how'], string>,
  listed: 'What was listed',
  onThatDay: 'Listed in error on that day',
  firstAnnouncedFor: 'First announced for',
  postponements: 'Postponements',
  moved: { added: 'Start postponed', changed: 'Change postponed', ended: 'End postponed' } satisfies Record<
    RegisterChange['kind'],
    string
  >,
  planned: { 'called-off': 'Planned', 'listed-in-error': 'Listed' } satisfies Record<Dropped['how'], string>,
  never: {
    added: 'It was never used.',
    changed: 'The change never took effect.',
    ended: 'It stayed in use.',
  } satisfies Record<RegisterChange['kind'], string>,
} as const;

/** What became of it and why: "Called off on 3 December 2026: The pilot ended." */
function howAndWhy({ how, on, reason }: Dropped): string {
  const day = formatDate(on);
  const event = how === 'called-off' ? `Called off on ${day}` : `Listed in error, corrected on ${day}`;
  return reason === undefined ? `${event}.` : `${event}: ${reason}`;
}

/** Every date it had: "Announced for 25 November 2026, postponed to 10 January 2027." */
function datesOf({ how }: Dropped, change: Pick<RegisterChange, 'kind' | 'postponed' | 'effective'>): string {
  const listed = change.kind === 'added' ? 'Listed with the start date' : 'Listed with the date';
  const first = `${how === 'called-off' ? 'Announced for' : listed} ${formatDate(firstDate(change))}`;
  return `${[first, ...change.postponed.map(({ to }) => `postponed to ${formatDate(to)}`)].join(', ')}.`;
}

/**
 * What became of an entry that was never used, without the reason: "Called off on 10 December 2026. Announced for
 * 20 December 2026."
 */
export function entryOutcome({ dropped, changes }: Pick<RegisterEntry, 'dropped' | 'changes'>): string | undefined {
  if (dropped === undefined) return undefined;
  const added = changes.find(({ kind }) => kind === 'added');
  return [howAndWhy({ how: dropped.how, on: dropped.on }), ...(added ? [datesOf(dropped, added)] : [])].join(' ');
}

/** What became of a change that never took effect, a sentence for each fact; none where it took or takes effect. */
export function droppedLines(
  change: Pick<RegisterChange, 'kind' | 'dropped' | 'postponed' | 'effective'> &
    Partial<Pick<RegisterChange, 'summary'>>,
): string[] {
  const { kind, dropped, summary = '' } = change;
  if (dropped === undefined) return [];
  const isDated = change.effective !== dropped.on || dropped.how === 'called-off';
  return [
    howAndWhy(dropped),
    // The page of an entry says what it was to be used for.
    kind === 'added' || summary === '' ? '' : `${droppedText.planned[dropped.how]}: ${summary}`,
    isDated ? datesOf(dropped, change) : '',
    droppedText.never[kind],
  ].filter((line) => line !== '');
}

/**
 * "Start postponed from 20 December 2026 to 15 January 2027: The audit takes longer."
 *
 * @param on the day readers heard of it, where nothing beside the line says so
 */
export function postponementLine(
  kind: RegisterChange['kind'],
  { from, to, reason }: Postponement,
  on?: string,
): string {
  const told = on === undefined ? '' : ` (announced on ${formatDate(on)})`;
  const move = `${droppedText.moved[kind]} from ${formatDate(from)} to ${formatDate(to)}${told}`;
  return reason === undefined ? `${move}.` : `${move}: ${reason}`;
}

/** Every move of a change to a later date, oldest first. */
export function postponementLines({ kind, postponed }: Pick<RegisterChange, 'kind' | 'postponed'>): string[] {
  return postponed.map((move) => postponementLine(kind, move, move.on));
}
