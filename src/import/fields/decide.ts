import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import { isPublicClassification, isRestrictedClassification } from '../../model/records.ts';
import type { DocumentFrontMatter } from '../../schemas/texts.ts';
import type { Desk } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { nodesIn } from '../tree.ts';
import type { Label } from './labels.ts';
import { type Statement, versionIn } from './statements.ts';
import { expectations, type FieldName, plainDigits, readingsOf, wrongValue } from './values.ts';

/** An answer that its field does not take. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer';
}

/**
 * An answer, judged as the gate will judge it; undefined for "none".
 * @throws WrongAnswer
 */
export function judged(field: FieldName, answer: string | undefined): string | undefined {
  if (answer === undefined || answer === 'none') return undefined;
  const wrong = wrongValue(field, answer);
  if (wrong !== undefined) {
    const [meant, ...others] = readingsOf(field, answer);
    const guess = meant !== undefined && others.length === 0 && meant !== answer ? ` Did you mean ${meant}?` : '';
    throw new WrongAnswer(`The answer to "${field}" is "${answer}": ${wrong}.${guess}`);
  }
  return answer;
}

/** The value that most statements give; of those given as often the first. */
export function mostStated(values: readonly string[]): string | undefined {
  const times = (value: string) => values.filter((other) => other === value).length;
  return values.reduce<string | undefined>(
    (best, value) => (best === undefined || times(value) > times(best) ? value : best),
    undefined,
  );
}

/**
 * The value of one field. What all statements agree on is taken and noted; else a person is asked.
 *
 * @throws WrongAnswer
 */
export function decideField(field: FieldName, statements: readonly Statement[], desk: Desk): string | undefined {
  const read = statements.map((found) => ({ ...found, readings: readingsOf(field, found.value) }));
  const [first] = read;
  if (!first) return judged(field, desk.given(field));
  const expects = `${expectations[field] ?? 'the words'}, or "none" to leave the field out`;
  const values = [...new Set(read.flatMap(({ readings }) => readings))];
  const doubtful = read.find(({ readings }) => readings.length !== 1);
  if (doubtful) {
    const message =
      doubtful.readings.length === 0
        ? `"${doubtful.quote}" is nothing that the field "${field}" takes. What belongs there?`
        : `"${doubtful.quote}" may be ${doubtful.readings.join(' or ')}. Which is it?`;
    const certain = [
      ...new Set(read.filter(({ readings }) => readings.length === 1).flatMap(({ readings }) => readings)),
    ];
    const proposal = certain.length === 1 ? certain[0] : undefined;
    return judged(field, desk.ask({ key: field, line: doubtful.line, message, proposal, expects }));
  }
  if (values.length > 1) {
    const list = read.map(({ quote, line }) => `"${quote}" (line ${line})`).join(' and ');
    const message = `The source says different things: ${list}. Which holds?`;
    const line = read.at(-1)?.line ?? first.line;
    return judged(
      field,
      desk.ask({ key: field, line, message, proposal: mostStated(read.flatMap(({ readings }) => readings)), expects }),
    );
  }
  const given = desk.given(field);
  const value = given === undefined ? values[0] : judged(field, given);
  const from = given === undefined ? `from "${first.quote}"` : `as answered; the source says "${first.quote}"`;
  desk.note({ line: first.line, message: `${field}: ${value ?? 'left out'}, ${from}` });
  return value;
}

/** A version that calls itself a draft is not shown to readers before somebody says so. */
export function isReady(statements: readonly Statement[], desk: Desk): boolean {
  const found = statements.find(
    ({ label, value }) => label === 'status' && /\b(?:draft|entwurf|in review|proposed)\b/i.test(value),
  );
  if (!found) return true;
  const message = `The source says "${found.quote}". Is this version ready for readers?`;
  return (
    desk.ask({
      key: 'ready',
      line: found.line,
      message,
      proposal: 'no',
      expects: '"yes", or "no" to keep it as a draft',
    }) === 'yes'
  );
}

/** Words with which a text says that outsiders are not to read it. */
const HELD_BACK =
  /\b(?:(?:for )?internal use only|internal only|strictly confidential|(?:company|commercial) (?:in )?confiden(?:tial|ce)|not for (?:external )?(?:distribution|publication|release)|do not (?:distribute|publish|share)|nur für den internen gebrauch)\b|社外秘/iu;

/** What the source says against its being published, and where. */
function objection(
  draft: Draft,
  classification: string | undefined,
  statements: readonly Statement[],
): { quote: string; line: number } | undefined {
  if (classification !== undefined && !isPublicClassification(classification)) {
    const stated = statements.find(({ label }) => label === 'classification');
    return { quote: stated?.quote ?? `classification: ${classification}`, line: stated?.line ?? 1 };
  }
  for (const { node, parents } of nodesIn(draft.text)) {
    if (parents.length !== 1 || (node.type !== 'paragraph' && node.type !== 'heading')) continue;
    const words = wordsOf(node);
    // In a rule on how documents are marked the same words stand in a sentence.
    if (words.length < 80 && HELD_BACK.test(words)) return { quote: words, line: draft.line(rangeOf(node).start) };
  }
  return undefined;
}

/** Whether a version may be shown: one that calls itself internal is not published before somebody says so. */
export function isPublic(
  draft: Draft,
  classification: string | undefined,
  statements: readonly Statement[],
  desk: Desk,
): boolean {
  const found = objection(draft, classification, statements);
  if (!found) return desk.given('publish') !== 'no';
  const message = `The source says "${found.quote}", and everybody can read what is published. May it be?`;
  const expects = '"yes", or "no" to keep it as a draft';
  if (desk.ask({ key: 'publish', line: found.line, message, expects }) !== 'yes') return false;
  if (classification !== undefined && isRestrictedClassification(classification)) {
    askClassification(classification, found.line, desk);
  }
  return true;
}

/** What the gate would refuse: a page that everybody can read, and that says it is internal. */
function askClassification(classification: string, line: number, desk: Desk): void {
  const message = `Readers would be told that it is classified as "${classification}". How is it once it is published?`;
  const expects = 'what readers are told, such as Public, or "none" to leave the field out';
  desk.ask({ key: 'classification', line, message, expects });
}

/** The fields of a version, with the number that names its file. */
export type CarryingFields = DocumentFrontMatter & { readonly version: string };

const DATES = ['effective', 'published', 'approvedOn', 'reviewedOn'] as const;
const TEXTS = ['id', 'title', 'owner', 'approvedBy', 'classification', 'summary', 'language'] as const;
/** "Every 12 months", "annually": nothing beside the time itself, such as "at least" or "or after an incident". */
const CYCLE = /^(?:every )?(?:\d{1,3}[ -](?:day|week|month|year)s?|annual(?:ly)?|yearly|quarterly|quarter|year)$/i;
const VERSION = /^(?:v(?:er(?:sion)?)?\.?\s*|rev(?:ision)?\.?\s*)?\d+(?:\.\d+)*$/i;
/** A date may be followed by a time, or by words in brackets. */
const BESIDE_A_DATE = /[(:]/;
const isOneOf = <T extends string>(list: readonly T[], label: string): label is T =>
  list.some((name) => name === label);

/** Whether a field says all that a text says of itself by a label and a value: then the text need not say it too. */
export function isCarried(label: Label, value: string, fields: CarryingFields): boolean {
  const plain = value.replaceAll(/\s+/g, ' ').trim();
  if (label === 'version') return VERSION.test(plainDigits(plain)) && versionIn(plain) === fields.version;
  if (isOneOf(DATES, label)) {
    const field = fields[label];
    return field !== undefined && !BESIDE_A_DATE.test(plain) && readingsOf(label, plain).includes(field);
  }
  if (label === 'reviewEvery') {
    return (
      CYCLE.test(plainDigits(plain)) &&
      fields.reviewEvery !== undefined &&
      readingsOf(label, plain)[0] === fields.reviewEvery
    );
  }
  if (label === 'kind') return plain.toLowerCase() === fields.kind;
  return isOneOf(TEXTS, label) && plain === fields[label];
}
