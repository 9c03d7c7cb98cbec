import type { CommitmentPart } from '../model/commitments.ts';
import type { Commitment } from '../schemas/commitment.ts';

/** Words of commitments. English. */
export const commitmentText = {
  title: 'Promises',
  intro: 'What we hold ourselves to, in figures, towards whom, and since when.',
  caption: 'Promises with their figures',
  columns: { promise: 'Promise', value: 'Figure', towards: 'Towards', since: 'Holds since' },
  always: 'Date not stated',
  before: 'before',
  from: 'from',
  of: (trigger: string) => `of ${trigger}`,
  promisedIn: (where: string) => `Promised in ${where}`,
  others: 'all others',
} as const;

export const audienceLabels: Record<Commitment['towards'], string> = {
  customers: 'Customers',
  authority: 'Authority',
  suppliers: 'Suppliers',
  researchers: 'Researchers',
  internal: 'Internal',
};

const kindWords: Record<Commitment['kind'], (value: string) => string> = {
  within: (value) => `within ${value}`,
  'keep-for': (value) => `kept for ${value}`,
  every: (value) => `every ${value.replace(/^1 /, '')}`,
  'at-most': (value) => `at most ${value}`,
  'at-least': (value) => `at least ${value}`,
  target: (value) => `target: ${value}`,
  objective: (value) => value,
};

/** "within 72 hours": a value in the words of its kind. */
export function promiseWords(kind: Commitment['kind'], value: string): string {
  return kindWords[kind](value);
}

/** "Critical: within 24 hours", or the words alone where the promise is one value. */
export function partWords({ kind }: Commitment, part: CommitmentPart, isSplit: boolean): string {
  const words = promiseWords(kind, part.value);
  if (!isSplit) return words;
  const key = part.key ?? commitmentText.others;
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${words}`;
}
