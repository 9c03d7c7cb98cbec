import type { Question } from '../schemas/question.ts';

/** Words of the answered questionnaire. English. */
export const questionText = {
  title: 'Questions',
  lede: (count: number) =>
    `${count === 1 ? 'One question' : `${String(count)} questions`} that security questionnaires ask, answered once for everyone.`,
  groups: 'Groups',
  requirements: 'About',
  documents: 'Read more in',
  reviewed: (date: string) => `Checked on ${date}`,
} as const;

export const answerLabels: Record<Question['answer'], string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'In part',
  'not-applicable': 'Not applicable',
};
