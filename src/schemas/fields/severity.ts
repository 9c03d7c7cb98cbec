import { z } from 'zod';

/** Severities from worst to least, the qualitative scale of CVSS (FIRST) with its "none" left out. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** How bad a finding is. */
export const severity = z.enum(severities);

export type Severity = z.infer<typeof severity>;
