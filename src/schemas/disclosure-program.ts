import { z } from 'zod';
import { contactRoles } from './contact-roles.ts';
import { fingerprint, httpsUrl } from './fields/contact-points.ts';
import { duration, money } from './fields/quantities.ts';
import { line, sentences, severity } from './fields/text.ts';
import { pathOrUrl } from './fields/references.ts';

const scopeEntry = z.strictObject({
  target: line.describe('What it is: a host, an app, a kind of test.'),
  note: sentences.optional().describe('What to know about it.'),
});

/** The four promises of a full safe harbor, after the vocabulary of disclose.io. */
export const safeHarborTenets = ['authorized', 'anti-circumvention-exempt', 'terms-exempt', 'good-faith'] as const;

const disclosureWindow = z
  .strictObject({
    after: duration.optional().describe('How long after the report a finding may be published.'),
    condition: line
      .optional()
      .describe('What has to happen before a finding may be published, such as "until it is fixed".'),
  })
  .refine((value) => value.after !== undefined || value.condition !== undefined, {
    error: 'expected after, condition or both',
  });

const rewards = z
  .strictObject({
    bySeverity: z.partialRecord(severity, money).optional().describe('What is paid for a finding of each severity.'),
    range: money.optional().describe('What is paid, where it is not told by severity.'),
    note: sentences.optional().describe('What decides the amount, and what is given besides or instead of money.'),
  })
  .refine((value) => value.bySeverity === undefined || value.range === undefined, {
    error: 'expected bySeverity or range, not both',
  })
  .refine((value) => value.bySeverity !== undefined || value.range !== undefined || value.note !== undefined, {
    error: 'expected bySeverity, range or note',
  });

/** `disclosure/program.yaml`: the facts of the vulnerability disclosure programme. */
export const disclosureProgram = z.strictObject({
  report: z.enum(contactRoles).optional().describe('The contact reports go to; security where left out.'),
  scopeIn: z.array(scopeEntry).min(1).optional().describe('What may be tested.'),
  scopeOut: z.array(scopeEntry).min(1).optional().describe('What may not be tested or is not accepted as a finding.'),
  firstResponse: duration.optional().describe('How soon a report is answered for the first time.'),
  firstResponseNote: line.optional().describe('What limits that promise, such as "on business days".'),
  resolution: z
    .partialRecord(severity, duration)
    .optional()
    .describe('How soon a confirmed finding is fixed, by severity.'),
  safeHarbor: z
    .array(z.enum(safeHarborTenets))
    .min(1)
    .optional()
    .describe('What a researcher in good faith is promised.'),
  disclosure: z
    .enum(['coordinated', 'discretionary', 'none'])
    .optional()
    .describe('Whether findings may be published: together, as the researcher sees fit, or not.'),
  disclosureNote: sentences.optional().describe('What we undertake about publication, such as to coordinate its time.'),
  disclosureWindow: disclosureWindow.optional().describe('When findings may be published.'),
  rewards: rewards.optional().describe('What is paid.'),
  encryption: z
    .strictObject({
      key: pathOrUrl
        .refine((address) => !address.endsWith('/security.txt'), {
          error: 'expected the address of the key itself, as security.txt names it under Encryption',
        })
        .optional()
        .describe('Where the OpenPGP key is.'),
      fingerprint: fingerprint.optional().describe('The fingerprint of the key.'),
      onRequest: z.boolean().optional().describe('A key is sent to those who ask.'),
    })
    .optional()
    .describe('How a report can be encrypted.'),
  credit: sentences.optional().describe('How researchers are credited.'),
  rules: z.array(sentences).min(1).optional().describe('What is expected of researchers.'),
  moreAt: httpsUrl.optional().describe('Where the programme is run, where that is not here.'),
});

export type DisclosureProgram = z.infer<typeof disclosureProgram>;
