import type { Desk } from '../desk.ts';
import type { Statement } from './statements.ts';
import { expectations, readingsOf, wrongValue, type FieldName } from './values.ts';

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
