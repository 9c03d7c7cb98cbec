import { z } from 'zod';
import { target } from './fields/dates.ts';
import { parameterValue } from './fields/quantities.ts';
import { controlRefs, documentRef, recordId } from './fields/references.ts';
import { line, sentences } from './fields/text.ts';

/** What a safeguard is about, in the order shown. */
export const controlCategories = [
  'governance',
  'compliance',
  'data-protection',
  'encryption',
  'access-control',
  'product-security',
  'application-security',
  'infrastructure',
  'network-security',
  'logging-and-monitoring',
  'vulnerability-management',
  'supply-chain',
  'incident-response',
  'business-continuity',
  'personnel-security',
  'physical-security',
  'artificial-intelligence',
  'privacy',
] as const;

/** Whether a safeguard is there today. */
export const controlStatuses = ['in-place', 'in-progress', 'planned'] as const;

/** `controls/<id>.yaml`: one safeguard. */
export const control = z.strictObject({
  title: line.describe('The safeguard in a few words.'),
  category: z.enum(controlCategories).describe('The group it is listed in.'),
  statement: sentences.describe('What is done, in one or two sentences.'),
  status: z.enum(controlStatuses).describe('Whether it is in place today.'),
  target: target.optional().describe('When it will be in place.'),
  appliesTo: z
    .array(line)
    .min(1)
    .optional()
    .describe('Whom or what it covers, such as staff, customers or production.'),
  parameters: z
    .array(
      z.strictObject({
        name: line.describe('What the value is, such as "Audit log retention".'),
        value: parameterValue.describe('A duration, a quantity, or the name of a technique such as AES-256.'),
        plans: z.array(recordId).min(1).optional().describe('The plans it holds for, where plans differ.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Its figures and techniques, shown as a list.'),
  plans: z.array(recordId).min(1).optional().describe('The plans it is limited to.'),
  onRequest: z.boolean().optional().describe('It is switched on for customers who ask.'),
  inheritedFrom: line.optional().describe('The provider that runs it for us: a subprocessor id, or a name.'),
  controls: controlRefs.optional().describe('The requirements it answers to.'),
  documents: z.array(documentRef).min(1).optional().describe('The documents that describe it.'),
});

export type Control = z.infer<typeof control>;

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
