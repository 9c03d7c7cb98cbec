import { z } from 'zod';
import { question } from '../../../schemas/question.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const item = z.strictObject({ ...itemShape, ...question.shape });

export const questions = defineDataset('questions', item, (center, absolute) =>
  center.questions.map(({ id, data }) => ({ id, url: absolute(`/questions/#${id}`), ...data })),
);
