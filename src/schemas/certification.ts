import { z } from 'zod';
import { frameworkId, recordId } from './fields/references.ts';
import { httpsUrl } from './fields/contact-points.ts';
import { isoDate, partialDate, period, target } from './fields/dates.ts';
import { line, sentences } from './fields/text.ts';

/** What may stand behind a certification. */
export const certificationKinds = [
  'certification',
  'attestation',
  'self-assessment',
  'alignment',
  'partner-programme',
  'legal-registration',
] as const;

/** Whether a certification is held, or on its way. */
export const certificationStatuses = ['achieved', 'in-progress', 'planned'] as const;

/** `certifications/<id>.yaml`: a certificate, an attestation, or a standard we follow. */
export const certification = z
  .strictObject({
    standard: line.describe('The standard, such as ISO/IEC 27001:2022 or SOC 2 Type II.'),
    framework: frameworkId
      .optional()
      .describe('The framework whose requirements it is about, such as iso27001-2022 or soc2.'),
    kind: z
      .enum(certificationKinds)
      .optional()
      .describe('What kind of evidence stands behind it; needed where we hold it ourselves.'),
    status: z
      .enum(certificationStatuses)
      .optional()
      .describe('Whether it is held today; left out where no more than a target is stated.'),
    standing: line
      .optional()
      .describe('The words for it where a partner programme or a register has its own, such as Approved partner.'),
    inheritedFrom: line
      .optional()
      .describe('The provider that holds it, where it is not ours: a subprocessor id, or a name.'),
    issuer: line.optional().describe('Who certified, attested or approved.'),
    scope: sentences.optional().describe('What it covers.'),
    certificate: line.optional().describe('The number of the certificate.'),
    validFrom: partialDate.optional().describe('Valid from.'),
    expires: isoDate.optional().describe('The last day it is valid; afterwards it is shown as expired.'),
    auditPeriod: period.optional().describe('The period the audit looked at.'),
    target: target.optional().describe('When it will be held, where it is not yet: a date or a condition.'),
    started: partialDate.optional().describe('When work towards it began.'),
    report: recordId.optional().describe('The report that evidences it.'),
    url: httpsUrl.optional().describe('Where its issuer confirms it.'),
    note: sentences.optional().describe('What readers should know about it.'),
  })
  .refine(
    ({ kind, status, inheritedFrom }) => kind !== undefined || status !== 'achieved' || inheritedFrom !== undefined,
    {
      path: ['kind'],
      error:
        'expected kind, because it is held: certification, attestation, self-assessment, alignment, partner-programme or legal-registration',
    },
  )
  .refine(({ status, target: aim }) => status !== undefined || aim !== undefined, {
    path: ['status'],
    error: 'expected achieved, in-progress or planned; only what has a target can do without',
  })
  .refine(
    ({ standing, kind, status }) =>
      standing === undefined ||
      (status === 'achieved' && (kind === 'partner-programme' || kind === 'legal-registration')),
    {
      path: ['standing'],
      error: 'expected only beside kind partner-programme or legal-registration and status achieved',
    },
  );

export type Certification = z.infer<typeof certification>;
