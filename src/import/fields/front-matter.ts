import { lastDay } from '../../model/calendar.ts';
import type { DocumentFrontMatter } from '../../schemas/texts.ts';
import type { Desk } from '../desk.ts';
import { decideField, judged } from './decide.ts';
import { decideId, type IdContext } from './identity.ts';
import { type Label, suggestedLanguage } from './labels.ts';
import type { Statement } from './statements.ts';
import { readingsOf, type FieldName } from './values.ts';

export interface FieldContext extends IdContext {
  readonly version: string;
  /** Lower versions of the same document exist. */
  readonly isLater: boolean;
  readonly body: string;
  /** The requirements it names at its head. */
  readonly controls: readonly string[];
  /** The language of the trust center. */
  readonly siteLanguage: string;
}

type Stated = (label: Label) => readonly Statement[];

/** A date that the text gives for something else may be the day the version holds from. */
function effectiveDate(stated: Stated, { isLater }: FieldContext, desk: Desk): string | undefined {
  const own = stated('effective');
  const [updated] = stated('updated');
  if (own.length > 0 || (updated === undefined && !isLater) || desk.given('effective') !== undefined) {
    return decideField('effective', own, desk);
  }
  const readings = updated ? readingsOf('effective', updated.value) : [];
  const expects = `a date such as 2026-03-01 or 2026-03${isLater ? '' : ', or "none" to leave the field out'}`;
  const message = updated
    ? `The text does not say from when this version is in force; it says "${updated.quote}". Is it that day?`
    : 'The text does not say from when this version is in force, and one that follows another has to.';
  const proposal = readings.length === 1 ? readings[0] : undefined;
  return judged('effective', desk.ask({ key: 'effective', line: updated?.line ?? 1, message, proposal, expects }));
}

function changes(stated: Stated, { isLater, version }: FieldContext, desk: Desk): string[] | undefined {
  const found = stated('changes');
  const given = desk.given('changes');
  if (found.length === 0 && given === undefined && !isLater) return undefined;
  const sentences = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  if (found.length === 0 || given !== undefined) {
    const message = `What did version ${version} change? Every version that follows another says so.`;
    const answer = desk.ask({
      key: 'changes',
      line: 1,
      message,
      expects: 'one sentence for each change, each in a line',
    });
    return answer === undefined || answer === 'none' ? undefined : sentences(answer);
  }
  for (const { line, quote } of found) desk.note({ line, message: `changes, from "${quote}"` });
  return found.flatMap(({ value }) => sentences(value));
}

function language(stated: Stated, { body, siteLanguage }: FieldContext, desk: Desk): string | undefined {
  const suggested = suggestedLanguage(body);
  if (
    suggested === siteLanguage.toLowerCase().replace(/-[^]*/, '') ||
    stated('language').length > 0 ||
    suggested === undefined ||
    desk.given('language') === 'none'
  ) {
    return decideField('language', stated('language'), desk);
  }
  const message = `The text seems to be in another language than the trust center (${suggested}). Which is it?`;
  const expects = 'a language such as en or pt-BR';
  return judged('language', desk.ask({ key: 'language', line: 1, message, proposal: suggested, expects }));
}

/** "Incident Response Procedure" is perhaps no policy. */
function kind(stated: Stated, { title }: FieldContext, desk: Desk): DocumentFrontMatter['kind'] {
  const named = /\b(annex|procedure|statement)\b/i.exec(title)?.[1]?.toLowerCase();
  const message = `Is "${title}" ${named === 'annex' ? 'an' : 'a'} ${named ?? ''}, or a policy like the others?`;
  const proposed = stated('kind').length === 0 && named !== undefined;
  const expects = 'policy, annex, procedure or statement';
  const value = proposed
    ? judged('kind', desk.ask({ key: 'kind', line: 1, message, proposal: named, expects }))
    : decideField('kind', stated('kind'), desk);
  return value as DocumentFrontMatter['kind'];
}

/** Approved after it took effect: one of the two days is wrong, or the approval is that of another version. */
function approval(stated: Stated, effective: string | undefined, desk: Desk): string | undefined {
  const day = decideField('approvedOn', stated('approvedOn'), desk);
  if (day === undefined || effective === undefined || day <= lastDay(effective)) return day;
  const line = stated('approvedOn')[0]?.line ?? 1;
  const message = `The text says it was approved on ${day}, after it took effect on ${effective}. When was it approved?`;
  const expects = 'a day such as 2026-03-01, or "none" to leave the field out';
  const answer = desk.ask({ key: 'approvedOn', line, message, expects });
  return answer === undefined ? day : judged('approvedOn', answer);
}

/** What readers will want to know of a document. */
const WANTED = ['owner', 'approvedBy', 'approvedOn', 'effective', 'reviewEvery'] as const;

/** Statements that fill no field, and fields that no statement fills. */
function noteUnused(stated: Stated, fields: Readonly<Partial<Record<Label, unknown>>>, desk: Desk): void {
  for (const { line, quote } of stated('nextReview')) {
    const message = `"${quote}" fills no field: the site counts the next review from "reviewEvery" itself.`;
    desk.note({ line, message });
  }
  const asked = desk.questions.find(({ key }) => key === 'effective')?.line;
  for (const { line, quote } of [...stated('updated'), ...stated('status')]) {
    if (line !== asked) desk.note({ line, message: `"${quote}" fills no field.` });
  }
  const isAsked = (field: string) => desk.questions.some(({ key }) => key === field);
  const missing = WANTED.filter((field) => fields[field] === undefined && !isAsked(field));
  if (missing.length === 0) return;
  const example = `${missing[0] ?? ''}: …`;
  const message = `Not stated, and left out: ${missing.join(', ')}. To give one, add it to the answers, as "${example}".`;
  desk.note({ line: 1, message });
}

/**
 * The fields of one version, from everything its source says of itself.
 * @throws WrongAnswer
 */
export function decideFields(statements: readonly Statement[], context: FieldContext, desk: Desk): DocumentFrontMatter {
  const stated: Stated = (label) => statements.filter((statement) => statement.label === label);
  const plain = (field: FieldName & Label) => decideField(field, stated(field), desk);
  const effective = effectiveDate(stated, context, desk);
  const fields = {
    id: decideId(stated('id'), context, desk),
    title: context.title,
    summary: plain('summary'),
    kind: kind(stated, context, desk),
    language: language(stated, context, desk),
    classification: plain('classification'),
    owner: plain('owner'),
    approvedBy: plain('approvedBy'),
    approvedOn: approval(stated, effective, desk),
    published: plain('published'),
    effective,
    reviewEvery: plain('reviewEvery'),
    reviewedOn: plain('reviewedOn'),
    controls: context.controls.length > 0 ? [...context.controls] : undefined,
    changes: changes(stated, context, desk),
  };
  noteUnused(stated, fields, desk);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as typeof fields;
}
