import { atItsCause } from '../check/read/yaml-problem.ts';
import { explainYaml } from '../check/shape/yaml-words.ts';
import type { BrokenSheet } from '../import/report/answers.ts';

const TWICE = { message: 'This name stands twice.', hint: 'Keep the line that holds, and delete the other.' };

/** What is wrong with a sheet of answers, with the line of its report, as the gate would say it. */
export function sheetProblem({ error, yaml, document, firstLine }: BrokenSheet): string {
  const [start, end] = error.pos;
  const problem = atItsCause({ code: error.code, start, end, message: error.message }, document, yaml, 0);
  const { message, hint } = problem.code === 'DUPLICATE_KEY' ? TWICE : explainYaml(problem, yaml);
  const line = firstLine + yaml.slice(0, problem.start).split('\n').length - 1;
  return `Line ${line}: ${message} ${hint}`;
}
