import { partsOf, type CommitmentPart } from '../model/commitments.ts';
import type { Commitment, CommitmentValue } from '../schemas/commitment.ts';

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

const capitalized = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** "Critical: within 24 hours" for each part of a promise, or the words alone where it is one value. */
export function valueWords(kind: Commitment['kind'], parts: readonly CommitmentPart[]): string[] {
  const isSplit = parts.some(({ key }) => key !== undefined);
  return parts.map(({ key, value }) => {
    const words = promiseWords(kind, value);
    return isSplit ? `${capitalized(key ?? commitmentText.others)}: ${words}` : words;
  });
}

/** A value of a promise in a sentence, with what starts the clock: "Within 48 hours of confirming a breach." */
export function promiseSentence({ kind, trigger }: Commitment, value: CommitmentValue): string {
  const parts = valueWords(kind, partsOf(value));
  const clock = trigger === undefined ? '' : `${parts.length > 1 ? ',' : ''} ${commitmentText.of(trigger)}`;
  return `${capitalized(parts.join('; '))}${clock}.`;
}
