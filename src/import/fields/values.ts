import type { DocumentFrontMatter } from '../../schemas/document.ts';
import { policy } from '../../schemas/document.ts';
import { parseDuration } from '../../schemas/fields/duration-parts.ts';
import { isLeftOpen } from '../passes/placeholders.ts';
import { datesIn, plainDigits } from './dates.ts';

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
