import { z } from 'zod';
import { controlRefs } from './fields/control-ref.ts';
import { isoDate } from './fields/iso-date.ts';
import { documentRef } from './fields/reference.ts';
import { line, sentences } from './fields/text.ts';

/** The short answers. */
export const shortAnswers = ['yes', 'no', 'partial', 'not-applicable'] as const;

/** `questions/<id>.yaml`: a question of a security questionnaire, answered once for all. */
export const question = z.strictObject({
  question: line.describe('The question.'),
  answer: z.enum(shortAnswers).describe('The short answer.'),
  explanation: sentences.optional().describe('The answer in full.'),
  group: line.describe('The group it is listed in.'),
  controls: controlRefs.optional().describe('The requirements it is about.'),
  documents: z.array(documentRef).min(1).optional().describe('Where to read more.'),
  reviewed: isoDate.optional().describe('The day the answer was last checked.'),
});

export type Question = z.infer<typeof question>;
