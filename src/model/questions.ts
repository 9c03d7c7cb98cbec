import type { Question } from '../schemas/question.ts';
import type { Entry } from './content.ts';

export interface QuestionGroup {
  name: string;
  /** Its anchor: letters with their marks and digits in lower case, joined by hyphens. */
  anchor: string;
  questions: readonly Entry<Question>[];
}

const anchorOf = (name: string): string =>
  `group-${
    name
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? ''
  }`;

/** Questions by group; groups by name, questions by id. */
export function questionGroups(questions: readonly Entry<Question>[]): QuestionGroup[] {
  return [...Map.groupBy(questions, ({ data }) => data.group)]
    .map(([name, members]) => ({ name, anchor: anchorOf(name), questions: members }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
