import type { Commitment } from '../../schemas/commitment.ts';
import { durationUnits, parseDuration } from '../../schemas/fields/quantities.ts';
import { cycleName } from '#words/dates';

type Kind = Commitment['kind'];

const ONE_TO_TWELVE = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Numbers that are often written as words. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...ONE_TO_TWELVE.map((word, index) => [word, index + 1] as const),
  ['a', 1],
  ['an', 1],
  ['once', 1],
  ['twice', 2],
  ['fourteen', 14],
  ['eighteen', 18],
  ['twenty-four', 24],
  ['thirty', 30],
  ['thirty-six', 36],
  ['forty-eight', 48],
  ['sixty', 60],
  ['seventy-two', 72],
  ['ninety', 90],
]);

const adverbs: ReadonlyMap<string, string> = new Map([
  ['daily', '1 day'],
  ['weekly', '1 week'],
  ['monthly', '1 month'],
  ['quarterly', '1 quarter'],
  ['half-yearly', '1 half-year'],
  ['semi-annually', '1 half-year'],
  ['semiannually', '1 half-year'],
  ['semi-annual', '1 half-year'],
  ['annual', '1 year'],
  ['annually', '1 year'],
  ['yearly', '1 year'],
]);

/** Units that are a number of another; days and hours stay apart, as do business days. */
const multiples: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['week', [7, 'day']],
  ['quarter', [3, 'month']],
  ['half-year', [6, 'month']],
  ['year', [12, 'month']],
]);

const leads: Readonly<Record<Kind, readonly string[]>> = {
  within: ['within', 'no later than', 'not later than', 'at most', 'no more than'],
  'at-most': ['at most', 'no more than', 'not more than', 'up to', 'within', 'no later than'],
  'at-least': ['at least', 'no less than', 'not less than'],
  'keep-for': ['for', 'kept for'],
  every: ['at least every', 'at least each', 'at least', 'every', 'each'],
  target: [],
  objective: [],
};

/** "within " of "within 48 hours": how words begin before the value itself. */
function leadOf(words: string, kind: Kind): string {
  const lead = leads[kind].find((start) => words.toLowerCase().startsWith(`${start} `));
  return lead === undefined ? '' : words.slice(0, lead.length + 1);
}

const amountOf = (word: string): number | undefined =>
  numbers.get(word) ?? (/^\d{1,5}$/.test(word) ? +word : undefined);

/** "12 month" for "1 year", so that two ways to say a length of time can be compared. */
function inSmallest(amount: number, unit: string): string {
  const [times, smaller] = multiples.get(unit) ?? [1, unit];
  return `${String(amount * times)} ${smaller}`;
}

/** A length of time: "72 hours", "forty-eight hours", "forty-eight (48) hours", "1 business day". */
function lengthOf(words: string, units: readonly string[]): string | undefined {
  const [first = '', ...rest] = words.split(' ');
  const amount = amountOf(first);
  const [, again] = /^\((.{1,15})\)$/.exec(rest[0] ?? '') ?? [];
  if (again !== undefined && amountOf(again) !== amount) return undefined;
  const unit = rest.slice(again === undefined ? 0 : 1).join(' ');
  const singular = unit.replace(/s$/, '');
  const known = units.includes(singular.replace(/^business (?=hour$|day$)/, ''));
  return amount !== undefined && known ? inSmallest(amount, singular) : undefined;
}

/** How often in a year: "twice a year" is every 6 months. */
function timesAYear(words: string): string | undefined {
  const [, count = ''] = /^(\S+)(?: times)? (?:a|per|each|every) year$/.exec(words) ?? [];
  const amount = amountOf(count);
  return amount !== undefined && 12 % amount === 0 ? inSmallest(12 / amount, 'month') : undefined;
}

const cycleUnits = [...durationUnits, 'quarter', 'half-year'];

function cycleOf(words: string): string | undefined {
  const cycle = /^on an? (\S+) basis$/.exec(words)?.[1] ?? words;
  const text = (adverbs.get(cycle) ?? cycle)
    .replace(/^once (?:a|per|each|every) (?!year$)/, '')
    .replace(/^an? /, '1 ')
    .replace(/^other /, '2 ')
    .replace(/half year$/, 'half-year');
  return timesAYear(text) ?? lengthOf(text, cycleUnits) ?? lengthOf(`1 ${text}`, cycleUnits);
}

/** Whether words say a value: also in numbers written as words, and a cycle in any usual way, "annually" for 12 months. */
export function saysValue(words: string, value: string, kind: Kind): boolean {
  const said = words.slice(leadOf(words, kind).length);
  if (said === value) return true;
  if (!parseDuration(value)) return false;
  const text = said.toLowerCase();
  const meant = lengthOf(value, durationUnits);
  return kind === 'every'
    ? text === cycleName(value) || cycleOf(text) === meant
    : lengthOf(text, durationUnits) === meant;
}

/**
 * A value in words that fit the sentence: "every 12 months", and "12 months" where "every" is already there.
 *
 * @param before the text in front of the quotation
 * @param words what is quoted now
 */
export function valuePhrase(value: string, kind: Kind, before: string, words = ''): string {
  if (kind !== 'every') return `${leadOf(words, kind)}${value}`;
  return followsEvery(before) ? value : `every ${value.replace(/^1 /, '')}`;
}

/** Whether a cycle that follows is read after "every". */
export function followsEvery(before: string): boolean {
  return /\b(?:every|each)\s$/i.test(before.slice(-10).replace(/\s+/g, ' '));
}
