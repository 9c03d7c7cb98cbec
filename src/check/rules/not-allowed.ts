import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** Pages know what to say for each of the values and for no other. */
export const notAllowed: Rule = {
  code: 'S005',
  name: 'not-allowed',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'A field with a list of values has one of them.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\ntier: low\n' },
  good: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\ntier: standard\n',
  },
  check: (site) => shapeProblems(site, 'not-allowed'),
};
