import { z } from 'zod';
import { isoDate } from './fields/dates.ts';
import { recordId } from './fields/references.ts';
import { line, sentences, severity } from './fields/text.ts';

const vectorHint =
  'expected a CVSS vector of version 3 or 4, such as CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:L/I:L/A:N; the score alone belongs in cvssScore';

const cvssVector = z
  .string({ error: vectorHint })
  .regex(/^CVSS:(3\.[01]|4\.0)\/[A-Za-z]+:[A-Za-z]+(\/[A-Za-z]+:[A-Za-z]+)+$/, { error: vectorHint });

/** `advisories/<id>.mdx`: a vulnerability in our product that is fixed or can be worked around. */
export const advisory = z.strictObject({
  title: line.describe('The vulnerability in a few words.'),
  summary: sentences.optional().describe('What readers should know first.'),
  severity: severity.describe('How bad it is.'),
  cvss: cvssVector.optional().describe('The CVSS vector.'),
  cvssScore: z.number().min(0).max(10).optional().describe('The base score of that vector.'),
  cve: z
    .array(z.string().regex(/^CVE-\d{4}-\d{4,}$/, { error: 'expected a CVE id such as CVE-2026-12345' }))
    .min(1)
    .optional()
    .describe('The CVE ids.'),
  cwe: z
    .array(z.string().regex(/^CWE-\d+$/, { error: 'expected a CWE id such as CWE-79' }))
    .min(1)
    .optional()
    .describe('The kinds of weakness.'),
  affected: z.array(line).min(1).describe('The products and versions affected.'),
  fixed: z.array(line).min(1).optional().describe('The products and versions with the fix.'),
  reported: isoDate.optional().describe('The day it was reported to us.'),
  fixedOn: isoDate.optional().describe('The day the fix was out.'),
  published: isoDate.describe('The day this advisory was published.'),
  updated: z
    .array(
      z.strictObject({
        on: isoDate.describe('The day it changed.'),
        summary: sentences.describe('What changed, for readers who know the earlier text.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Each change since it was published, oldest first.'),
  withdrawn: z
    .strictObject({
      on: isoDate.describe('The day it was withdrawn.'),
      reason: sentences.describe('Why it no longer holds.'),
    })
    .optional()
    .describe('The advisory no longer holds; its text stays, marked as withdrawn.'),
  credits: z
    .array(z.union([recordId, line]))
    .min(1)
    .optional()
    .describe('Who found it: ids of acknowledgments, or names.'),
  workaround: sentences.optional().describe('What to do where the fix cannot be installed.'),
});

export type Advisory = z.infer<typeof advisory>;
