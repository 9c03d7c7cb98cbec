import { commitmentGroups, partsOf, type CommitmentPart, type ResolvedCommitment } from '../../model/commitments.ts';
import type { Commitment, CommitmentValue } from '../../schemas/commitment.ts';
import { cycleName } from './dates.ts';
import { capitalized } from './tables.ts';

/** Words of commitments. English. */
export const commitmentText = {
  promises: 'Commitments',
  figures: 'Figures',
  further: 'Further figures',
  columns: { promise: 'What', value: 'Figure', towards: 'Made to', since: 'In effect since' },
  before: 'before',
  from: 'from',
  promisedIn: (where: string) => `Set out in ${where}`,
  others: 'all others',
} as const;

const audienceLabels: Record<NonNullable<Commitment['towards']>, string> = {
  customers: 'Customers',
  authority: 'Authority',
  suppliers: 'Suppliers',
  researchers: 'Researchers',
  internal: 'Internal',
};

/** Whom it is promised to, by name where that is stated; absent of what is promised to nobody. */
export function towardsLine({ recipient, towards }: Commitment): string | undefined {
  return recipient ?? (towards && audienceLabels[towards]);
}

/** The sections of what is stated in figures, each with its anchor and its title; none empty. */
export function commitmentSections(commitments: readonly ResolvedCommitment[]) {
  const { promises, others } = commitmentGroups(commitments);
  const { further, figures } = commitmentText;
  return [
    { id: 'commitments', title: commitmentText.promises, members: promises },
    { id: 'figures', title: promises.length > 0 ? further : figures, members: others },
  ].filter(({ members }) => members.length > 0);
}

const qualifiers: Record<Commitment['kind'], string | undefined> = {
  within: 'within',
  'keep-for': 'kept for',
  every: 'every',
  'at-most': 'at most',
  'at-least': 'at least',
  target: 'target:',
  objective: undefined,
};

type Qualified = Pick<Commitment, 'kind' | 'manner'>;

/** What stands before the value: "within", "without undue delay, within"; absent of an objective, which is the bare figure. */
export function qualifierOf({ kind, manner }: Qualified): string | undefined {
  const parts = [manner, qualifiers[kind]].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** "72 hours", "quarter": a value as it follows its qualifier. */
export function figureOf(kind: Commitment['kind'], value: string): string {
  return kind === 'every' ? cycleName(value) : value;
}

/** "within 72 hours": a value in the words of its kind. */
export function promiseWords({ kind, manner }: Qualified, value: string): string {
  const words = [qualifiers[kind], figureOf(kind, value)].filter(Boolean).join(' ');
  return manner === undefined ? words : `${manner}, ${words}`;
}

/** "Notice of a breach, after confirming it": what a promise is about, with what starts its clock. */
export function afterTrigger(title: string, trigger: string): string {
  return `${title}, after ${trigger}`;
}

const clockWords: Record<Commitment['kind'], string> = {
  within: 'of',
  'keep-for': 'after',
  every: 'from',
  'at-most': 'after',
  'at-least': 'after',
  target: 'after',
  objective: 'after',
};

/** "of confirming a breach", "after the end of the contract": what starts the clock, as it follows a value of the kind. */
export function clockLine(kind: Commitment['kind'], trigger: string): string {
  return `${clockWords[kind]} ${trigger}`;
}

/**
 * "Critical: within 24 hours" for each part of a promise, or the words alone where it is one value; what holds for all
 * others comes last.
 */
export function valueWords(commitment: Qualified, parts: readonly CommitmentPart[]): string[] {
  const named = parts.filter(({ key }) => key !== undefined);
  const others = parts.filter(({ key }) => key === undefined);
  const isSplit = named.length > 0;
  return [...named, ...others].map(({ key, value }) => {
    const words = promiseWords(commitment, value);
    return isSplit ? `${capitalized(key ?? commitmentText.others)}: ${words}` : words;
  });
}

/** A value of a promise in a sentence, with what starts the clock: "Within 48 hours of confirming a breach." */
export function promiseSentence(commitment: Commitment, value: CommitmentValue): string {
  const { kind, trigger } = commitment;
  const parts = valueWords(commitment, partsOf(value));
  const clock = trigger === undefined ? '' : `${parts.length > 1 ? ',' : ''} ${clockLine(kind, trigger)}`;
  return `${capitalized(parts.join('; '))}${clock}.`;
}
