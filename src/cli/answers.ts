import { createInterface } from 'node:readline/promises';
import type { Answers, Field, Surroundings } from '../scaffolds/kind.ts';
import { textOf, UsageError, type OptionValues } from './command.ts';

/** Puts a question to whoever sits at the terminal. */
export type Ask = (question: string) => Promise<string>;

/** What is asked for, and how an answer is judged. */
export interface Questions {
  readonly fields: readonly Field[];
  /** What is wrong with an answer, in words; undefined where nothing is. */
  readonly objectionTo: (field: Field, answer: string) => string | undefined;
  readonly surroundings: Surroundings;
}

/** Questions of a terminal, and undefined where there is none to answer them. */
export async function withTerminal<Result>(work: (ask: Ask | undefined) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return work(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Reads what was typed ahead as well, which a question asked later would never see.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    terminal.setPrompt(question);
    terminal.prompt();
    const { value, done } = await lines.next();
    if (done) throw new UsageError('\nNothing was written.');
    return value;
  };
  try {
    return await work(ask);
  } finally {
    terminal.close();
  }
}

/** The options that were given, without those that were not. */
export function givenAnswers(values: OptionValues, fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ option }) => {
      const text = textOf(values, option)?.trim();
      return text === undefined || text === '' ? [] : [[option, text] as const];
    }),
  );
}

async function askUntilGood(
  field: Field,
  fallback: string | undefined,
  { objectionTo }: Questions,
  ask: Ask,
): Promise<string> {
  const choices = field.choices
    ? ` (${field.choices.join(', ')})`
    : field.isList
      ? ' (several with semicolons; \\; for one within)'
      : '';
  const usual = fallback === undefined ? '' : ` [${fallback}]`;
  for (;;) {
    const answer = (await ask(`${field.ask}${choices}${usual}: `)).trim() || fallback;
    const objection = answer === undefined ? 'this cannot be left out' : objectionTo(field, answer);
    if (answer !== undefined && objection === undefined) return answer;
    console.log(`  ${objection ?? ''}.`);
  }
}

/**
 * All answers: those given, those asked for at the terminal, and else what is usual.
 *
 * @throws UsageError naming what is wrong with an answer, or every one that is missing where nobody can be asked
 */
export async function completeAnswers(
  questions: Questions,
  given: Answers,
  ask: Ask | undefined,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = { ...given };
  refuseWrong(questions, given);
  const missing: Field[] = [];
  for (const field of questions.fields) {
    const { option, isOptional } = field;
    if (answers[option] !== undefined || isOptional) continue;
    const fallback = field.fallback?.(questions.surroundings, answers);
    if (ask) answers[option] = await askUntilGood(field, fallback, questions, ask);
    else if (fallback === undefined) missing.push(field);
    else answers[option] = fallback;
  }
  if (missing.length > 0) throw new UsageError(missingMessage(missing));
  return answers;
}

/** @throws UsageError naming every answer that was given and does not fit */
function refuseWrong({ fields, objectionTo }: Questions, given: Answers): void {
  const wrong = fields.flatMap((field) => {
    const answer = given[field.option];
    const objection = answer === undefined ? undefined : objectionTo(field, answer);
    return objection === undefined ? [] : [`--${field.option}: ${objection}.`];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
}

function missingMessage(missing: readonly Field[]): string {
  const rows = missing.map(({ option, ask, choices }) => {
    const value = choices ? choices.join('|') : 'TEXT';
    return `  --${option} ${value}  ${ask}`;
  });
  return ['There is no terminal to ask at. Still needed:', ...rows].join('\n');
}
