import { z } from 'zod';
import { parameterValue } from './fields/quantity.ts';
import { recordId } from './fields/reference.ts';
import { line, sentences } from './fields/text.ts';

/** Whether customer data trains models. */
export const trainingStances = ['never', 'never-by-provider', 'opt-in', 'opt-out', 'always'] as const;

/** `ai-features/<id>.yaml`: one feature that uses a model, and what becomes of the data. */
export const aiFeature = z.strictObject({
  feature: line.describe('The name of the feature.'),
  purpose: sentences.describe('What it is for.'),
  dataSent: z.array(line).min(1).describe('What is sent to the model.'),
  dataNotSent: z.array(line).min(1).optional().describe('What is never sent to the model.'),
  provider: recordId.optional().describe('The subprocessor that runs the model; left out where we run it ourselves.'),
  model: line.optional().describe('The model or family of models.'),
  retention: parameterValue.describe('How long the provider keeps the data: a duration, or words such as "none".'),
  retentionNote: sentences.optional().describe('What else is kept, and where.'),
  training: z
    .enum(trainingStances)
    .describe(
      'Whether customer data is used to train models; never-by-provider where that is stated of the provider only.',
    ),
  humanReview: sentences.optional().describe('Where a person decides.'),
  switchOff: sentences.optional().describe('How it is switched off.'),
  plans: z.array(recordId).min(1).optional().describe('The plans it is limited to.'),
});

export type AiFeature = z.infer<typeof aiFeature>;
