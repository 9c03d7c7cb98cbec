import { monthOf } from '../../model/calendar.ts';
import { partialDate } from '../../schemas/fields/dates.ts';
import { parseDuration } from '../../schemas/fields/quantities.ts';
import { type DocumentFrontMatter, policy } from '../../schemas/texts.ts';
import { isLeftOpen } from '../passes/placeholders.ts';

/** The first of the ten digits in scripts with digits of their own. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Digits of other scripts as 0 to 9, and the decimal point of Arabic as a dot. */
export function plainDigits(text: string): string {
  return text.replaceAll('٫', '.').replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

const two = (number: number): string => String(number).padStart(2, '0');

function day(year: string, month: number, date: string): string[] {
  const text = `${year}-${two(month)}-${two(Number(date))}`;
  return partialDate.safeParse(text).success ? [text] : [];
}

/** "01/02/2026": the first of February to most of the world, and the second of January to others. */
function numbers(first: string, second: string, year: string): string[] {
  return [...new Set([...day(year, Number(second), first), ...day(year, Number(first), second)])];
}

/**
 * Every date that a text may mean: `March 1, 2026`, `1 March 2026`, `2026-03-01`, `2026年3月1日`, `01/03/2026`.
 *
 * @returns none where it is no date, two where day and month may be either way round
 */
export function datesIn(written: string): string[] {
  const text = plainDigits(written)
    .replaceAll(/(?<=\d)[-/.](?=\p{L}{3})|(?<=\p{L}{3})[-/.](?=\d)/gu, ' ')
    .replaceAll(/[,،*_]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const whole = text.replace(/ ?(?:\([^()]*\)$|T[\d:.]+Z?$| \d\d:\d\d[^]*)/, '');
  const japanese = /^(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?$/.exec(whole);
  if (japanese) {
    const [, year = '', month = '', date] = japanese;
    return date === undefined ? [`${year}-${two(Number(month))}`] : day(year, Number(month), date);
  }
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(whole);
  if (quarter) return [`${quarter[2] ?? quarter[3] ?? ''}-Q${quarter[1] ?? quarter[4] ?? ''}`];
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(whole);
  if (iso) return day(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(whole);
  if (dotted) return day(dotted[3] ?? '', Number(dotted[2]), dotted[1] ?? '');
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(whole);
  if (slashed) return numbers(slashed[1] ?? '', slashed[2] ?? '', slashed[3] ?? '');
  const [, date, name = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|er|\.)? (?:of |de )?)?([\p{L}\p{M}]+\.?) (?:de )?(\d{4})$/iu.exec(whole) ?? [];
  const named = monthOf(name);
  if (named !== undefined) return date === undefined ? [`${year}-${two(named)}`] : day(year, named, date);
  const [, month = '', american = '', then = ''] =
    /^([\p{L}\p{M}]+\.?) (\d{1,2})(?:st|nd|rd|th)?[ /-](\d{4})$/iu.exec(whole) ?? [];
  const meant = monthOf(month);
  if (meant !== undefined) return day(then, meant, american);
  return partialDate.safeParse(whole).success ? [whole] : [];
}

/** The fields of a document that an import may fill from words. */
export type FieldName = Exclude<keyof DocumentFrontMatter, 'controls' | 'changes' | 'draft' | 'withdrawn' | 'title'>;

const CYCLES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:at least )?(?:annual(?:ly)?|yearly|every year|once (?:a|per) year|each year|jährlich|毎年|年1回)\b/i,
    '12 months',
  ],
  [/^(?:at least )?(?:quarterly|every quarter|once (?:a|per) quarter)\b/i, '3 months'],
  [/^(?:at least )?(?:semi-?annual(?:ly)?|half-?yearly|every six months|twice (?:a|per) year)\b/i, '6 months'],
  [/^(?:at least )?(?:every two years|every other year)\b/i, '24 months'],
];

function durations(value: string): string[] {
  const text = value.trim();
  const named = CYCLES.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return [named];
  const [, amount = '', unit = ''] =
    /^(?:at least )?(?:every )?(\d{1,3})[ -](day|week|month|year)s?\b/i.exec(plainDigits(text)) ?? [];
  const duration = `${amount} ${unit.toLowerCase()}${amount === '1' ? '' : 's'}`;
  return parseDuration(duration) ? [duration] : [];
}

const days = (value: string): string[] => datesIn(value).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));

const readings: Partial<Record<FieldName, (value: string) => readonly string[]>> = {
  id: (value) => (policy.shape.id.safeParse(value.trim()).success ? [value.trim()] : []),
  effective: datesIn,
  published: datesIn,
  approvedOn: days,
  reviewedOn: days,
  reviewEvery: durations,
  kind: (value) => (policy.shape.kind.safeParse(value.toLowerCase()).success ? [value.toLowerCase()] : []),
  language: (value) => (policy.shape.language.safeParse(value).success ? [value] : []),
};

/** Everything that words may mean in a field: none where they mean nothing there, several where it is not clear. */
export function readingsOf(field: FieldName, value: string): readonly string[] {
  const text = value.replaceAll(/\s+/g, ' ').trim();
  if (isLeftOpen(text)) return [];
  return readings[field]?.(text) ?? [text];
}

/** Why an answer is not a value of a field; undefined where it is one. */
export function wrongValue(field: keyof DocumentFrontMatter, value: unknown): string | undefined {
  const result = policy.shape[field].safeParse(value);
  return result.success ? undefined : (result.error.issues[0]?.message ?? 'not a value of this field');
}

/** What an answer looks like. */
export const expectations: Partial<Record<FieldName, string>> = {
  id: 'an id such as NL-ISP-001',
  effective: 'a date such as 2026-03-01 or 2026-03',
  published: 'a date such as 2026-03-01 or 2026-03',
  approvedOn: 'a day such as 2026-03-01',
  reviewedOn: 'a day such as 2026-03-01',
  reviewEvery: 'a time such as 12 months',
  kind: 'policy, annex, procedure or statement',
  language: 'a language such as en or pt-BR',
};
