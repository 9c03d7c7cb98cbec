import { firstDate, type Dropped, type Postponement, type RegisterChange } from '../model/register-change.ts';
import type { RegisterEntry } from '../model/register.ts';
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
  postponed: 'Postponed',
  never: {
    added: 'It was never used.',
    changed: 'The change never took effect.',
    ended: 'It stayed in use.',
  } satisfies Record<RegisterChange['kind'], string>,
} as const;

function howAndWhen({ how, on }: Dropped, first: string | undefined): string {
  const day = first === undefined ? '' : formatDate(first);
  if (how === 'called-off') return `Called off on ${formatDate(on)}.${day && ` Announced for ${day}.`}`;
  return `Listed in error${day && ` for ${day}`}, corrected on ${formatDate(on)}.`;
}

/** What became of an entry that was never used: "Called off on 10 December 2026. Announced for 20 December 2026." */
export function entryOutcome({ dropped, changes }: Pick<RegisterEntry, 'dropped' | 'changes'>): string | undefined {
  const added = changes.find(({ kind }) => kind === 'added');
  return dropped && howAndWhen(dropped, added && firstDate(added));
}

/** What became of a change that never took effect, a sentence for each fact; none where it took or takes effect. */
export function droppedLines(change: Pick<RegisterChange, 'kind' | 'dropped' | 'postponed' | 'effective'>): string[] {
  const { kind, dropped } = change;
  if (dropped === undefined) return [];
  const isDated = change.effective !== dropped.on || dropped.how === 'called-off';
  return [
    howAndWhen(dropped, isDated ? firstDate(change) : undefined),
    droppedText.never[kind],
    dropped.reason ?? '',
  ].filter((line) => line !== '');
}

/** "Postponed on 1 December 2026, from 20 December 2026 to 1 February 2027. The audit takes longer." */
export function postponedLine({ on, from, to, reason }: Postponement): string {
  const move = `${droppedText.postponed} on ${formatDate(on)}, from ${formatDate(from)} to ${formatDate(to)}.`;
  return reason === undefined ? move : `${move} ${reason}`;
}
