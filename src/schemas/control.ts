import { z } from 'zod';
import { controlRefs } from './fields/control-ref.ts';
import { parameterValue } from './fields/quantity.ts';
import { documentRef, recordId } from './fields/reference.ts';
import { target } from './fields/target.ts';
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
