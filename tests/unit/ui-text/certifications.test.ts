import { expect, test } from 'vitest';
import { certificationStatus } from '../../../src/ui-text/certifications.ts';

test.each([
  ['certification', 'achieved', 'Achieved'],
  ['attestation', 'achieved', 'Achieved'],
  ['alignment', 'achieved', 'Aligned, not certified'],
  ['self-assessment', 'achieved', 'Self-assessed'],
  ['partner-programme', 'achieved', 'Partner'],
  ['legal-registration', 'achieved', 'Registered'],
  ['alignment', 'planned', 'Planned'],
  ['certification', 'expired', 'Expired'],
] as const)('a %s that is %s is shown as "%s"', (kind, state, words) => {
  expect(certificationStatus({ kind }, state)).toBe(words);
});
