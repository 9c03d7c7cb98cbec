import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** Only what a page makes no sense without is required. */
export const missingField: Rule = {
  code: 'S002',
  name: 'missing-field',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every field that readers need is there.',
  bad: { 'content/subprocessors/example-mail.yaml': 'purpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  check: (site) => shapeProblems(site, 'missing-field'),
};
