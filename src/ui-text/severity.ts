import type { Severity } from '../schemas/fields/severity.ts';

/** What the severities of a vulnerability are called. English. */
export const severityLabels: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
