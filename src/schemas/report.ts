import { z } from 'zod';
import { contactRoles } from './contact-roles.ts';
import { httpsUrl } from './fields/contact-points.ts';
import { isoDate, partialDate, period } from './fields/dates.ts';
import { recordId } from './fields/references.ts';
import { line, sentences } from './fields/text.ts';

/** The kinds of evidence. */
export const reportKinds = [
  'audit-report',
  'certificate',
  'penetration-test',
  'self-assessment',
  'questionnaire',
  'technical-documentation',
  'contract',
  'insurance',
  'other',
] as const;

/** Who may get a report. */
export const reportAccess = ['on-request', 'nda', 'customers', 'plans'] as const;

/** `reports/<id>.yaml`: evidence that exists, is listed here, and is not published. */
export const report = z.strictObject({
  title: line.describe('What it is called.'),
  kind: z.enum(reportKinds).describe('What kind of evidence it is.'),
  summary: sentences.optional().describe('What readers would find in it.'),
  issuer: line.optional().describe('Who wrote it.'),
  issued: partialDate.optional().describe('When it was written.'),
  expires: isoDate.optional().describe('The last day it can be relied on.'),
  period: period.optional().describe('The period it covers.'),
  access: z
    .array(z.enum(reportAccess))
    .min(1)
    .describe('Who gets it: anyone who asks, those under a non-disclosure agreement, customers, or certain plans.'),
  plans: z.array(recordId).min(1).optional().describe('The plans that get it.'),
  ask: z.enum(contactRoles).optional().describe('The contact that sends it; security where left out.'),
  noAddress: z.literal(true).optional().describe('The company states no address to ask at, so that none is shown.'),
  howToAsk: sentences.optional().describe('What to write or do to get it.'),
  url: httpsUrl.optional().describe('A form to ask with.'),
});

export type Report = z.infer<typeof report>;
